import { type Dispatch, type SetStateAction, useCallback, useEffect, useRef, useState } from "react";

/**
 * What a person typed and has not sent yet, kept on this device so that a reload or a dead battery loses nothing.
 * `owner` keeps one person's words from being offered to the next one at the same device.
 */
interface Kept {
  owner: string;
  at: string;
  value: unknown;
}

const prefix = "undeu.input.";
/** As long as a working day: a session is no longer. */
const lateMillis = 12 * 60 * 60 * 1000;

/** Whether what lies on the device has fields to look at. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

export function recall<Value>(
  name: string,
  owner: string,
  isValue: (value: unknown) => value is Value,
): { value: Value; at: string } | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(prefix + name) ?? "null") as Kept | null;
    if (kept?.owner !== owner || typeof kept.at !== "string" || !isValue(kept.value)) return undefined;
    return { value: kept.value, at: kept.at };
  } catch {
    // Storage refused, or what lies there is not ours.
    return undefined;
  }
}

/** When it was kept; undefined when the device has no room or refuses. */
export function keep(name: string, owner: string, value: unknown, at = new Date()): string | undefined {
  try {
    const kept: Kept = { owner, at: at.toISOString(), value };
    localStorage.setItem(prefix + name, JSON.stringify(kept));
    return kept.at;
  } catch {
    return undefined;
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Nothing was kept then.
  }
}

/** Whether anything was kept here not long before; what is older says nothing of what was being written just now. */
export function hasKeptOfLate(now = Date.now()): boolean {
  try {
    return Object.keys(localStorage).some((key) => {
      if (!key.startsWith(prefix)) return false;
      const kept = JSON.parse(localStorage.getItem(key) ?? "null") as Kept | null;
      return kept !== null && now - Date.parse(kept.at) < lateMillis;
    });
  } catch {
    return false;
  }
}

/** Whatever anybody typed on this device. */
export function forgetAll(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key);
  } catch {
    // Nothing was kept then.
  }
}

const pauseMillis = 400;

/** State that survives a reload. */
export interface KeptInput<Value> {
  value: Value;
  setValue: Dispatch<SetStateAction<Value>>;
  /** When it was last kept on this device. */
  keptAt: string | undefined;
  /** Whether it was found on this device rather than given. */
  restored: boolean;
  /** The server has `value` now; what was typed since is still kept. */
  sent: (value: Value) => void;
  /** Throws away what was typed. */
  reset: (value: Value) => void;
  /** What another tab has kept in the same place since; of two tabs the last to keep its text wins. */
  elsewhere: Value | undefined;
  /** That replaces what was typed here. */
  takeElsewhere: () => void;
  /** What was typed here replaces that. */
  keepHere: () => void;
}

export function useKeptInput<Value>(
  name: string,
  owner: string,
  initial: Value,
  isValue: (value: unknown) => value is Value,
): KeptInput<Value> {
  const [found] = useState(() => recall(name, owner, isValue));
  const [value, setValue] = useState<Value>(found ? found.value : initial);
  const [keptAt, setKeptAt] = useState(found?.at);
  const [restored, setRestored] = useState(found !== undefined);
  const [elsewhere, setElsewhere] = useState<ReturnType<typeof recall<Value>>>();
  const latest = useRef(value);
  // What needs no keeping.
  const clean = useRef(value);

  const flush = useCallback(() => {
    if (latest.current === clean.current) return;
    clean.current = latest.current;
    setKeptAt(keep(name, owner, latest.current));
  }, [name, owner]);

  useEffect(() => {
    latest.current = value;
    const timer = setTimeout(flush, pauseMillis);
    return () => clearTimeout(timer);
  }, [value, flush]);

  useEffect(() => {
    // A phone may end a page in the background without another word.
    const hidden = () => {
      if (document.visibilityState === "hidden") flush();
    };
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", flush);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [flush]);

  useEffect(() => {
    // Only other tabs cause this event; when they have sent what they kept, nothing is left to choose from.
    const kept = ({ key }: StorageEvent) => {
      if (key === prefix + name) setElsewhere(recall(name, owner, isValue));
    };
    window.addEventListener("storage", kept);
    return () => window.removeEventListener("storage", kept);
  }, [name, owner, isValue]);

  const sent = useCallback(
    (what: Value) => {
      setRestored(false);
      if (latest.current !== what) return;
      clean.current = what;
      forget(name);
      setKeptAt(undefined);
    },
    [name],
  );

  const reset = useCallback(
    (next: Value) => {
      latest.current = next;
      clean.current = next;
      forget(name);
      setValue(next);
      setKeptAt(undefined);
      setRestored(false);
    },
    [name],
  );

  const takeElsewhere = () => {
    if (!elsewhere) return;
    latest.current = elsewhere.value;
    clean.current = elsewhere.value;
    setValue(elsewhere.value);
    // What was typed here since may lie there now.
    setKeptAt(keep(name, owner, elsewhere.value));
    setElsewhere(undefined);
  };

  const keepHere = () => {
    clean.current = latest.current;
    setKeptAt(keep(name, owner, latest.current));
    setElsewhere(undefined);
  };

  return {
    value,
    setValue,
    keptAt,
    restored,
    sent,
    reset,
    elsewhere: elsewhere?.value,
    takeElsewhere,
    keepHere,
  };
}
