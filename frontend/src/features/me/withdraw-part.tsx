import { useState } from "react";
import { Button, ButtonRow } from "~/design/button";
import { T } from "~/i18n/t";
import type { MyPetition } from "./my-petitions";
import { WithdrawDialog } from "./withdraw-dialog";

/** Taking a petition back, from another page of its organizer. */
export function WithdrawPart({ petition }: { petition: Pick<MyPetition, "id" | "title"> }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <ButtonRow>
        <Button kind="quiet" onClick={() => setAsking(true)}>
          <T id="me.withdraw" />
        </Button>
      </ButtonRow>
      <WithdrawDialog petition={petition} open={asking} onClose={() => setAsking(false)} />
    </>
  );
}
