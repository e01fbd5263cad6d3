import { useEffect, useRef, useState } from "react";

const patienceMillis = 30_000;

/** The count to say aloud: every tick is on the screen, a screen reader hears of it at most twice a minute. */
export function useAnnouncement(count: number): number | undefined {
  const newest = useRef(count);
  const known = useRef(count);
  const [said, setSaid] = useState<number>();
  useEffect(() => {
    newest.current = count;
  }, [count]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (newest.current === known.current) return;
      known.current = newest.current;
      setSaid(newest.current);
    }, patienceMillis);
    return () => clearInterval(timer);
  }, []);
  return said;
}
