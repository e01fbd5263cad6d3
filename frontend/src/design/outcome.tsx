import { type ReactNode, useEffect, useRef } from "react";

/** What became of an act whose part of the page goes away with it; takes the focus that was there. Give each act a key. */
export function Outcome({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Later than a dialog that closes with it, which gives the focus back to where it was opened.
    const timer = setTimeout(() => box.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  return (
    <div tabIndex={-1} ref={box}>
      {children}
    </div>
  );
}
