import { Stepper } from "~/design/stepper";
import { useT } from "~/i18n/use-t";

/** Where one is on the way from "who am I" to the receipt. */
export function SignSteps({ current }: { current: 1 | 2 }) {
  const t = useT();
  return (
    <Stepper
      label={t("sign.steps")}
      steps={[t("sign.step.who"), t("sign.step.sign"), t("sign.step.receipt")]}
      current={current}
    />
  );
}
