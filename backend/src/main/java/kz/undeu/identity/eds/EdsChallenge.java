package kz.undeu.identity.eds;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * What to sign.
 *
 * @param challenge to be handed back with the signature; good once and for five minutes
 * @param text to be signed byte for byte in UTF-8, with line feeds and no byte order mark
 */
@Serdeable
@Schema(example = """
        {"challenge": "kQtGRxKyZkz3dFjkNcbTLgAAAaIoCOAAfNdYFPObC-y_iW3usXj1f23a-f0uH9AmgqYjUN7Av0c",
         "text": "petitions.example.kz сайтына кіру («Үндеу» петициялар платформасы)\\n\
        Осы мәтінге қол қойып, мен petitions.example.kz сайтына кіремін. Бұл петицияға қол қою емес.\\n\
        Осы мәтінді басқа сайт көрсетсе, қол қоймаңыз.\\n\
        \\n\
        Вход на сайт petitions.example.kz (платформа петиций «Үндеу»)\\n\
        Подписывая этот текст, я вхожу на сайт petitions.example.kz. Это не подпись под петицией.\\n\
        Если этот текст показывает другой сайт, не подписывайте его.\\n\
        \\n\
        Signing in to petitions.example.kz (the petition platform Undeu)\\n\
        By signing this text I sign in to petitions.example.kz. It signs no petition.\\n\
        If another site shows you this text, do not sign it.\\n\
        \\n\
        Уақыты / Время / Time: 2026-11-29T16:00:00Z\\n\
        Код / Код / Code: kQtGRxKyZkz3dFjkNcbTLgAAAaIoCOAAfNdYFPObC-y_iW3usXj1f23a-f0uH9AmgqYjUN7Av0c\\n\
        "}""")
record EdsChallenge(String challenge, String text) {}
