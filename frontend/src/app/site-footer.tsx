import { Link } from "react-router";
import { useLanguage } from "~/i18n/context";
import { T } from "~/i18n/t";

export function SiteFooter() {
  const language = useLanguage();
  return (
    <footer className="site-foot">
      <div className="wrap">
        <div className="foot-cols">
          <section>
            <h2>
              <T id="app.foot.platform" />
            </h2>
            <ul className="plain">
              <li>
                <Link to={`/${language}/petitions`}>
                  <T id="app.petitions" />
                </Link>
              </li>
              <li>
                <Link to={`/${language}/start`}>
                  <T id="app.start" />
                </Link>
              </li>
              <li>
                <Link to={`/${language}#how`}>
                  <T id="app.how" />
                </Link>
              </li>
              <li>
                <Link to={`/${language}/help`}>
                  <T id="app.foot.help" />
                </Link>
              </li>
              <li>
                <Link to={`/${language}/accessibility`}>
                  <T id="app.foot.accessibility" />
                </Link>
              </li>
            </ul>
          </section>
          <section>
            <h2>
              <T id="app.foot.openness" />
            </h2>
            <ul className="plain">
              <li>
                <Link to={`/${language}/verify`}>
                  <T id="app.foot.verify" />
                </Link>
              </li>
              <li>
                <Link to={`/${language}/decisions`}>
                  <T id="app.foot.decisions" />
                </Link>
              </li>
              <li>
                <Link to={`/${language}/invalidations`}>
                  <T id="app.foot.invalidations" />
                </Link>
              </li>
              <li>
                <Link to={`/${language}/pauses`}>
                  <T id="app.foot.pauses" />
                </Link>
              </li>
              <li>
                <Link to={`/${language}/accountability`}>
                  <T id="app.foot.accountability" />
                </Link>
              </li>
              <li>
                <Link to={`/${language}/statistics`}>
                  <T id="app.foot.statistics" />
                </Link>
              </li>
              <li>
                <Link to={`/${language}/data`}>
                  <T id="app.foot.data" />
                </Link>
              </li>
              <li>
                <Link to={`/${language}/working-days`}>
                  <T id="app.foot.workingDays" />
                </Link>
              </li>
              <li>
                <Link to={`/${language}/privacy`}>
                  <T id="app.foot.privacy" />
                </Link>
              </li>
              <li>
                <Link to={`/${language}/api-docs`}>
                  <T id="app.foot.api" />
                </Link>
              </li>
            </ul>
          </section>
        </div>
        <p className="note">
          <T id="app.foot.about" />
        </p>
      </div>
    </footer>
  );
}
