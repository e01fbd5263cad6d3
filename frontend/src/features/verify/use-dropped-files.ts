import { type RefObject, useEffect, useState } from "react";

/** Takes files that are dropped on an element; who has no mouse uses the button beside. */
export function useDroppedFiles(
  target: RefObject<HTMLElement | null>,
  onFiles: (files: FileList) => void,
): { over: boolean } {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = target.current;
    if (!element) return;
    const drag = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = () => setOver(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) onFiles(event.dataTransfer.files);
    };
    element.addEventListener("dragover", drag);
    element.addEventListener("dragleave", leave);
    element.addEventListener("drop", drop);
    return () => {
      element.removeEventListener("dragover", drag);
      element.removeEventListener("dragleave", leave);
      element.removeEventListener("drop", drop);
    };
  }, [target, onFiles]);
  return { over };
}
