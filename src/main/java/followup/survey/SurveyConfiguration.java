package followup.survey;

import followup.calendar.BusinessCalendar;
import followup.calendar.DueDateRule;
import followup.calendar.SendWindow;
import followup.site.Programme;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar of the programme as its settings make it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({CalendarSettings.class, SurveySettings.class})
class SurveyConfiguration {

    @Bean
    BusinessCalendar businessCalendar(CalendarSettings settings) {
        return settings.calendar();
    }

    @Bean
    DueDateRule dueDateRule(Programme programme, BusinessCalendar days) {
        return new DueDateRule(programme.period(), days, programme.closesOn());
    }

    @Bean
    SendWindow sendWindow(Programme programme, CalendarSettings settings, BusinessCalendar days) {
        return new SendWindow(programme.zone(), settings.opens(), settings.closes(), days);
    }

    @Bean
    Agenda agenda(SendWindow window, SurveySettings settings) {
        return new Agenda(window, settings);
    }
}
