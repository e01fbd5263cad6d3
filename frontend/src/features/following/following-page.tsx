import { useParams } from "react-router";
import { DemoMailPage } from "./demo-mail-page";
import { ConfirmPage, EndPage, LinkInvalid } from "./link-pages";
import { PreferencesPage } from "./preferences-page";

/** Where links in mails lead. One route for all of them: the table of routes is loaded with every page. */
export function FollowingPage() {
  switch (useParams()["part"]) {
    case "confirm":
      return <ConfirmPage />;
    case "end":
      return <EndPage />;
    case "preferences":
      return <PreferencesPage />;
    case "demo":
      return <DemoMailPage />;
    default:
      return <LinkInvalid />;
  }
}
