import { type ReactNode, type SubmitEvent, useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import { useTopics } from "~/api/reference";
import { Button, ButtonLink } from "~/design/button";
import { Steps } from "~/design/lists";
import { Heading, useDocumentTitle } from "~/design/page-head";
import { Link } from "react-router";
import { useLanguage } from "~/i18n/context";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { Answered, Nearest, Newest } from "./home-lists";
import { PlatformFigures } from "./platform-figures";
import { RulesKey } from "./rules-key";

/** `notice` stands under what one came for: that moderators are late, where they are. */
export function HomePage({ notice }: { notice?: ReactNode }) {
  useDocumentTitle("");
  useAnchor();
  return (
    <>
      <section className="hero">
        <div className="wrap hero-grid">
          <div className="hero-main">
            <Heading className="hero-title">
              <T id="home.title" />
            </Heading>
            <p className="lead">
              <T id="home.lead" />
            </p>
            <Search />
            <p className="hero-start">
              <Start />
            </p>
          </div>
          <RulesKey />
        </div>
      </section>
      {notice && <div className="wrap">{notice}</div>}
      <Nearest />
      <section className="section wrap" id="how" aria-labelledby="how-title">
        <h2 id="how-title" className="sec-head" tabIndex={-1}>
          <T id="home.how" />
        </h2>
        <Steps>
          {(["write", "sign", "forward", "answer"] as const).map((step) => (
            <Step key={step} step={step} />
          ))}
        </Steps>
      </section>
      <section className="section wrap">
        <div className="split split-even">
          <Newest />
          <Answered />
        </div>
      </section>
      <PlatformFigures />
    </>
  );
}

function Step({ step }: { step: "write" | "sign" | "forward" | "answer" }) {
  return (
    <>
      <h3>
        <T id={`home.how.${step}`} />
      </h3>
      <p>
        <T id={`home.howText.${step}`} />
      </p>
    </>
  );
}

function Start() {
  const language = useLanguage();
  return (
    <ButtonLink kind="second" icon="pen" to={`/${language}/start`}>
      <T id="home.start" />
    </ButtonLink>
  );
}

// What people most often ask the state about, for those who do not know what to type.
const topicsToTry = ["environment", "transport", "health", "education", "water"];

function Search() {
  const language = useLanguage();
  const navigate = useNavigate();
  const topics = useTopics().data;
  const search = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get("q");
    const query = typeof words === "string" && words.trim() !== "" ? `?${asked({ q: words.trim() })}` : "";
    void navigate(`/${language}/petitions${query}`);
  };
  return (
    <>
      <form
        role="search"
        className="stack stack-tight hero-search"
        action={`/${language}/petitions`}
        onSubmit={search}
      >
        <label className="label" htmlFor="q">
          <T id="home.search" />
        </label>
        <div className="search">
          <input id="q" type="search" name="q" autoComplete="off" enterKeyHint="search" maxLength={200} />
          <Button type="submit" icon="search">
            <span className="search-word">
              <T id="home.find" />
            </span>
          </Button>
        </div>
      </form>
      {topics && (
        <p className="small hero-often">
          <span className="muted">
            <T id="home.topics" />
          </span>
          {topicsToTry.map((slug) => {
            const topic = topics.get(slug);
            return (
              topic && (
                <Link key={slug} to={`/${language}/petitions?${asked({ topic: slug })}`}>
                  <Localized text={topic.name} />
                </Link>
              )
            );
          })}
        </p>
      )}
    </>
  );
}

function asked(query: Record<string, string>): string {
  return new URLSearchParams(query).toString();
}

/** The menu leads to a place on this page, also while one is on it. */
function useAnchor(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash !== "#how") return;
    document.getElementById("how")?.scrollIntoView();
    document.getElementById("how-title")?.focus({ preventScroll: true });
  }, [hash, key]);
}
