package kz.undeu.notification.follow;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What an address follows and how it wants to be told.
 *
 * @param address hidden but for its first letter and its domain
 * @param language kk, ru or en
 */
@Serdeable
@Schema(example = """
        {"address": "a…@mail.example", "language": "kk", "pace": "DAILY",
         "following": [{"petition": "kdzb2wrsx7",
           "title": {"kk": "Жезқазған – Сәтбаев автобусы кешкі 23:00-ге дейін жүрсін",
            "ru": "Автобус Жезказган – Сатпаев должен ходить до 23:00"}, "state": "OPEN", "address": "a…@mail.example",
           "confirmed": true, "organizer": false, "askedAt": "2026-11-23T10:16:02Z"}]}""")
record PreferencesView(String address, String language, Pace pace, List<FollowedView> following) {}
