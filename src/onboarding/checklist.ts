/** The first three steps on somebody's Home, with a tick at each that is done and a button at the next. */
import type { KnownBlock } from "@slack/types";
import { buttons, heading, type Line, line, lines, note } from "../views/kit/blocks.ts";
import { isBeginning, nextStep, type Standing, stepsFor } from "./steps.ts";

const rowsOf = (standing: Standing): readonly Line[] =>
	stepsFor(standing).map(
		({ isDone, says }, at): Line => [
			isDone ? "✓ Done: " : `${at + 1}. `,
			isDone ? says : { bold: says },
		],
	);

/** None where nothing is left to begin with, or for whoever could not take the next step. */
export const checklist = (standing: Standing): readonly KnownBlock[] => {
	const next = nextStep(standing);
	if (!next || !isBeginning(standing)) return [];
	const done = stepsFor(standing).filter(({ isDone }) => isDone).length;
	return [
		heading(`Get started (${done} of 3 done)`),
		...(done === 0
			? [
					line(
						"I keep a board’s meetings and actions, remind people of them, and answer questions about them.",
					),
				]
			: []),
		lines(...rowsOf(standing)),
		buttons({ ...next.button, style: "primary" }, ...(done > 0 ? [importing] : [])),
		note("You can also invite me to a board’s channel: /invite @Convenor."),
	];
};

const importing = {
	label: "Bring in what you have",
	id: "do:programme import",
	value: { ask: "form" },
};
