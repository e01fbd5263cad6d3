import type { QueryClient } from "@tanstack/react-query";
import type { Tally } from "./petition";
import type { components } from "./schema";

type News = components["schemas"]["TallyNews"];

/**
 * Writes each count that the server tells into the cache, as if it had been asked for. Listens only while the page is
 * seen: a browser opens six connections to a server without HTTP/2, and a phone in a pocket need not count.
 *
 * @param onListening hears whether counts come at the moment; when they do not, the caller asks every few seconds
 * @returns stops listening
 */
export function followTally(
  id: string,
  key: readonly unknown[],
  queries: QueryClient,
  onListening: (listening: boolean) => void,
): () => void {
  let source: EventSource | undefined;

  const stop = () => {
    source?.close();
    source = undefined;
    onListening(false);
  };

  const start = () => {
    source = new EventSource(`/api/v1/petitions/${id}/tally/stream`);
    source.onopen = () => onListening(true);
    // The browser connects again by itself, or gives up when the server said no. Until counts come, they are asked for.
    source.onerror = () => onListening(false);
    source.addEventListener("tally", ({ data }: MessageEvent<string>) => {
      const news = JSON.parse(data) as News;
      queries.setQueryData<Tally>(key, (before) => ({ byRegion: [], ...before, ...news }));
    });
  };

  const onVisibility = () => {
    if (document.hidden) stop();
    else if (!source) start();
  };

  document.addEventListener("visibilitychange", onVisibility);
  onVisibility();
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    stop();
  };
}
