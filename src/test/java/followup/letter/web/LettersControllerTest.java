package followup.letter.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import followup.Databases;
import followup.letter.Office;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class LettersControllerTest {

    private final Office office = new Office(Databases.h2());
    private final MockMvc web =
            MockMvcBuilders.standaloneSetup(office.use(LettersController.class)).build();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void tellsHowThingsStandWithEveryLetter() throws Exception {
        web.perform(get("/api/letters"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(10)))
                .andExpect(jsonPath("$[0].name").value("request"))
                .andExpect(jsonPath("$[0].language").value("ja"))
                .andExpect(jsonPath("$[0].version").isNotEmpty())
                .andExpect(jsonPath("$[0].html").value(false))
                .andExpect(jsonPath("$[0].source").value("folder"))
                .andExpect(jsonPath("$[0].problems", hasSize(0)));
    }

    @Test
    void showsALetterAsItWouldBeSent() throws Exception {
        office.moveTo("2023-01-31T10:00");
        web.perform(get("/api/letters/request/preview?site=EC001&language=en"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.template").value("en/request"))
                .andExpect(jsonPath("$.planned").value(true))
                .andExpect(jsonPath("$.subject", containsString("your measures since the debrief [FU-")))
                .andExpect(jsonPath("$.headers[?(@.name == 'Auto-Submitted')].value", hasItem("auto-generated")))
                .andExpect(jsonPath("$.text", containsString("Tuesday, 14 February 2023")))
                .andExpect(jsonPath("$.html").isEmpty());
    }

    @Test
    void aSiteMustBeNamed() throws Exception {
        web.perform(get("/api/letters/request/preview")).andExpect(status().isBadRequest());
    }
}
