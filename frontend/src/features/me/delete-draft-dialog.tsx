import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client, dataOf } from "~/api/client";
import { petitionKey } from "~/api/petition";
import { Button } from "~/design/button";
import { Dialog } from "~/design/dialog";
import { forget } from "~/design/kept-input";
import { Refusal } from "~/design/refusal";
import { Localized } from "~/i18n/localized-view";
import { T } from "~/i18n/t";
import { type MyPetition, myPetitionsKey } from "./my-petitions";

const words = { NOT_A_DRAFT: "me.refusal.notADraft" } as const;

/** Asks whether a draft shall really go, with what is kept of it on this device. */
export function DeleteDraftDialog({
  petition: { id, title },
  open,
  onClose,
}: {
  petition: MyPetition;
  open: boolean;
  onClose: () => void;
}) {
  const queries = useQueryClient();
  const gone = () => {
    forget(`draft.${id}`);
    onClose();
    queries.removeQueries({ queryKey: petitionKey(id) });
    void queries.invalidateQueries({ queryKey: myPetitionsKey });
  };
  const remove = useMutation({
    mutationFn: () => dataOf(client.DELETE("/api/v1/petitions/{id}", { params: { path: { id } } })),
    onSuccess: gone,
    onError: (problem) => {
      // Deleted in another tab; that is what was wanted.
      if (problem.status === 404) gone();
      else void queries.invalidateQueries({ queryKey: myPetitionsKey });
    },
  });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={<T id="me.deleteDraft.title" />}
      actions={
        <>
          <Button kind="danger" busy={remove.isPending} onClick={() => remove.mutate()}>
            <T id="me.deleteDraft.confirm" />
          </Button>
          <Button kind="second" onClick={onClose}>
            <T id="me.deleteDraft.cancel" />
          </Button>
        </>
      }
    >
      <p>
        <b>
          <Localized text={title} />
        </b>
      </p>
      <p>
        <T id="me.deleteDraft.text" />
      </p>
      {remove.error && <Refusal code={remove.error.code} words={words} />}
    </Dialog>
  );
}
