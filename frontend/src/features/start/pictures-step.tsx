import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { client, dataOf } from "~/api/client";
import { type Petition, petitionKey } from "~/api/petition";
import { Button } from "~/design/button";
import { Icon } from "~/design/icon";
import { useKeptInput } from "~/design/kept-input";
import { isTexts, lengthOf, LocalizedField, type Texts } from "~/design/localized-field";
import type { Picture } from "~/design/pictures";
import { Refusal } from "~/design/refusal";
import { type Language, languages as all } from "~/i18n/language";
import { T } from "~/i18n/t";
import { useT } from "~/i18n/use-t";
import { useLimits } from "./limits";
import { smallEnough } from "./small-picture";

const words = {
  IMAGE_NOT_READABLE: "start.picture.refusal.notReadable",
  IMAGE_TOO_LARGE: "start.picture.refusal.tooLarge",
  TOO_LARGE: "start.picture.refusal.tooLarge",
  TOO_MANY_IMAGES: "start.picture.refusal.tooMany",
  NOT_A_DRAFT: "start.refusal.notADraft",
} as const;

/** Whoever pauses so long has finished a sentence. */
const pauseMillis = 1_500;

/** Pictures of a draft, each with what is to be seen on it. */
export function PicturesStep({ petition, owner }: { petition: Petition; owner: string }) {
  const t = useT();
  const limits = useLimits();
  const queries = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const { id, images } = petition;
  const again = () => queries.invalidateQueries({ queryKey: petitionKey(id), exact: true });
  const add = useMutation({
    mutationFn: async (file: File) =>
      dataOf(
        client.POST("/api/v1/petitions/{id}/images", {
          params: { path: { id } },
          headers: { "Content-Type": "image/jpeg" },
          // The bytes themselves; the description of the API has no type for them.
          body: (await smallEnough(file)) as unknown as string,
          bodySerializer: (bytes: unknown) => bytes as Blob,
        }),
      ),
    onSuccess: again,
    onError: again,
  });
  return (
    <>
      <p className="note">
        <T id="start.picture.rules" />
      </p>
      {images.length > 0 && (
        <ul className="plain stack stack-part">
          {images.map((image, index) => (
            <li key={image.sha256}>
              <OnePicture
                id={id}
                image={image}
                number={index + 1}
                languages={all.filter((language) => petition.title[language])}
                owner={owner}
                onChanged={again}
              />
            </li>
          ))}
        </ul>
      )}
      {add.error && <Refusal code={add.error.code} words={words} />}
      {images.length < limits.images ? (
        <p>
          <input
            ref={input}
            type="file"
            className="hidden-visually"
            tabIndex={-1}
            aria-hidden="true"
            accept="image/jpeg,image/png,image/webp"
            aria-label={t("start.picture.add")}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              // So that the same file can be chosen again after a refusal.
              if (file) add.mutate(file);
              event.currentTarget.value = "";
            }}
          />
          <Button kind="second" icon="upload" busy={add.isPending} onClick={() => input.current?.click()}>
            <T id={add.isPending ? "start.picture.adding" : "start.picture.add"} />
          </Button>
        </p>
      ) : (
        <p className="note">
          <T id="start.picture.enough" values={{ limit: limits.images }} />
        </p>
      )}
    </>
  );
}

/** A petition is read in each of its languages, by people who do not see its pictures too. */
export function isUndescribed({ title, images }: Petition): boolean {
  return images.some(({ alternative }) => all.some((language) => title[language] && !alternative[language]));
}

function OnePicture({
  id,
  image: { sha256, address, width, height, alternative },
  number,
  languages,
  owner,
  onChanged,
}: {
  id: string;
  image: Picture;
  number: number;
  languages: readonly Language[];
  owner: string;
  onChanged: () => Promise<void>;
}) {
  const t = useT();
  const limits = useLimits();
  const saved: Texts = { kk: alternative.kk ?? "", ru: alternative.ru ?? "", en: alternative.en ?? "" };
  const kept = useKeptInput(`picture.${id}.${sha256}`, owner, saved, isTexts);
  const path = { id, sha256 };
  const describe = useMutation({
    mutationFn: (said: Texts) =>
      dataOf(
        client.PATCH("/api/v1/petitions/{id}/images/{sha256}", {
          params: { path },
          body: { alternative: said },
        }),
      ),
    onSuccess: (_, said) => {
      kept.sent(said);
      return onChanged();
    },
  });
  const remove = useMutation({
    mutationFn: () => dataOf(client.DELETE("/api/v1/petitions/{id}/images/{sha256}", { params: { path } })),
    onSettled: onChanged,
  });
  const [failed, setFailed] = useState<Texts>();
  const { mutate } = describe;
  const said = kept.value;
  const isTooLong = all.some((language) => lengthOf(said[language]) > limits.alternative);
  const due =
    !isTooLong &&
    failed !== said &&
    !describe.isPending &&
    all.some((language) => said[language].trim() !== saved[language]);
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(() => mutate(said, { onError: () => setFailed(said) }), pauseMillis);
    return () => clearTimeout(timer);
  }, [due, said, mutate]);
  // Whoever goes on at once has described it all the same.
  const unsent = useRef<Texts | undefined>(undefined);
  useEffect(() => {
    unsent.current = due && !remove.isPending && !remove.isSuccess ? said : undefined;
  });
  useEffect(
    () => () => {
      if (unsent.current) mutate(unsent.current);
    },
    [mutate],
  );
  const field = `picture-${number}`;
  return (
    <div className="stack stack-near">
      <img className="picture-small" src={address} width={width} height={height} alt="" />
      <LocalizedField
        id={field}
        label={<T id="start.picture.alternative" values={{ number }} />}
        hint={<T id="start.picture.alternative.hint" />}
        languages={languages}
        value={said}
        limit={limits.alternative}
        rows={2}
        oneLine
        onChange={kept.setValue}
      />
      {describe.error && failed === said && (
        <>
          <Refusal code={describe.error.codeToSay} words={words} />
          <p>
            <Button kind="second" onClick={() => mutate(said, { onError: () => setFailed(said) })}>
              <T id="start.picture.again" />
            </Button>
          </p>
        </>
      )}
      <p className="demand-tools">
        <Button
          kind="quiet"
          icon="bin"
          busy={remove.isPending}
          aria-label={t("start.picture.removeName", { number })}
          onClick={() => remove.mutate()}
        >
          <T id="start.picture.remove" />
        </Button>
        {!due && !describe.isPending && describe.isSuccess && (
          <span className="note saved">
            <Icon name="done" />
            <T id="start.picture.saved" />
          </span>
        )}
      </p>
      {remove.error && <Refusal code={remove.error.code} words={words} />}
    </div>
  );
}
