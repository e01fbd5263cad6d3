package kz.undeu.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/kk",
                "/kk/petitions/7k3m9qx2ab/sign",
                "/ru/petitions?q=%D0%B2%D0%BE%D0%B4%D0%B0&sort=nearest",
                "/en/start#text",
                "/ru/agency/abc?x=%2F%2Fevil.example"
            })
    void aPageOfOursIsComeBackTo(String path) {
        assertThat(ReturnPath.of(path).value()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kk",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/kk\\..\\evil",
                "https://evil.example/kk",
                "https:evil.example",
                "javascript:alert(1)",
                "/kk@evil.example",
                "/kk.evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/kk/\r\nSet-Cookie: a=b",
                "/kk/%0d%0aSet-Cookie:%20a=b",
                "/kk/%00",
                " /kk",
                "/%2f/evil.example",
                "/kk/%2f%2fevil.example",
                "/kk/..//evil.example",
                "/kk/%2e%2e//evil.example",
                "/kk/%252e%252e/%252fevil.example",
                "/kk/%5cevil.example",
                "/kk/%255cevil.example",
                "/kk/../api/v1/session",
                "/kk/%zz",
                "/kk/қол",
                "/de/petitions",
                "/api/v1/session",
                "/oauth/login/other",
                "/kk/sign-in",
                "/kk/sign-in?return=/kk/sign-in"
            })
    void anythingElseIsTheHomePage(String path) {
        assertThat(ReturnPath.of(path).value()).isEqualTo("/");
    }

    @Test
    void nothingAndTooMuchAreTheHomePageToo() {
        assertThat(ReturnPath.of(null).value()).isEqualTo("/");
        assertThat(ReturnPath.of("/kk/" + "a".repeat(1_000)).value()).isEqualTo("/");
    }

    @Test
    void theSignInPageSpeaksTheLanguageOfThePath() {
        assertThat(ReturnPath.of("/ru/me").signInPage()).isEqualTo("/ru/sign-in");
        assertThat(ReturnPath.of("//evil").signInPage()).isEqualTo("/sign-in");
    }
}
