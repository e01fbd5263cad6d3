package kz.undeu.demo;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * A mail that the demo would have sent.
 *
 * @param to hidden but for its first letter and its domain
 * @param text what stands in its plain part
 */
@Serdeable
@Schema(example = """
        {"number": 12, "to": "a…@mail.example",
         "subject": "Орган петицияға жауап берді: «Жезқазған – Сәтбаев автобусы кешкі 23:00-ге дейін жүрсін»",
         "language": "kk",
         "text": "Орган петицияға жауап берді\\n\
        \\n\
        Орган: Ұлытау облысы әкімдігі. Әр талапқа берілген жауап петиция бетінде жарияланды.\\n\
        \\n\
        Петицияны ашу:\\n\
        https://petitions.example.kz/kk/petitions/kdzb2wrsx7\\n\
        \\n\
        --\\n\
        Бұл хатты петиция жаңалықтарын алатыныңызды растағандықтан алып отырсыз.\\n\
        ",
         "at": "2026-11-06T05:41:10Z"}""")
record DemoMail(int number, String to, String subject, String language, String text, Instant at) {}
