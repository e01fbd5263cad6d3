import { SignPage } from "~/features/sign/sign-page";
import { LatePart } from "./late-part";

const load = async () => (await import("~/features/following/follow-after-signing")).FollowAfterSigning;

/** Signing; the offer to follow comes with the receipt. */
export function SignRoute() {
  return (
    <SignPage
      afterSigning={(petition) => <LatePart feature="following" load={load} props={{ petition }} />}
    />
  );
}
