import { DeskPage } from "~/features/desk/desk-page";
import { LatePart } from "./late-part";

const loadNews = async () => (await import("~/features/following/update-form")).UpdateForm;
const loadTeam = async () => (await import("~/features/team/team-section")).TeamSection;
const loadWithdrawal = async () => (await import("~/features/me/withdraw-part")).WithdrawPart;

/** The organizer's desk, with co-organizers, telling news and taking the petition back. */
export function DeskRoute() {
  return (
    <DeskPage
      team={({ id }) => <LatePart feature="team" load={loadTeam} props={{ petition: { id } }} />}
      news={({ id }) => <LatePart feature="following" load={loadNews} props={{ petition: id }} />}
      withdrawal={(petition) => <LatePart feature="me" load={loadWithdrawal} props={{ petition }} />}
    />
  );
}
