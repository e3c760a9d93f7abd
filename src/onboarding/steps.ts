/** The first three steps of a register: a board, its first meeting, its first action; and which of them comes next. */
import { type Actor, may, maySetUpBoard } from "../domain/audience/rights.ts";
import type { Board } from "../domain/boards/board.ts";
import type { ButtonSpec } from "../views/kit/blocks.ts";

/** What is in sight, and who is looking. */
export type Standing = {
	readonly actor: Actor;
	readonly boards: readonly Board[];
	readonly meetings: number;
	/** Actions, milestones and guidance. */
	readonly items: number;
};

export type Role = "secretary" | "member";

type StepName = "board" | "meeting" | "action";

export type Step = {
	readonly is: StepName;
	readonly says: string;
	readonly isDone: boolean;
	readonly button: ButtonSpec;
};

const isRunning = ({ state }: Board): boolean => state.is !== "ended";

/** Whoever runs a board does a secretary's work; so does whoever may set the first one up. */
export const roleOf = ({ actor, boards }: Standing): Role => {
	const running = boards.filter(isRunning);
	if (running.length === 0) return maySetUpBoard(actor.viewer) ? "secretary" : "member";
	return running.some((board) => may("run", board, { actor })) ? "secretary" : "member";
};

/** Its board is known where there is only one. */
const onBoard = ({ boards }: Standing): ButtonSpec["value"] => {
	const [only, ...others] = boards.filter(isRunning);
	return only && others.length === 0 ? { board: only.code } : {};
};

export const stepsFor = (standing: Standing): readonly Step[] => [
	{
		is: "board",
		says: "Set up a board: its name, its chair and when it meets",
		isDone: standing.boards.length > 0,
		button: { label: "Set up a board", id: "do:board create", value: {}, style: "primary" },
	},
	{
		is: "meeting",
		says: "Schedule its first meeting, or a series",
		isDone: standing.meetings > 0,
		button: { label: "Schedule a meeting", id: "do:meeting schedule", value: onBoard(standing) },
	},
	{
		is: "action",
		says: "Add its first action",
		isDone: standing.items > 0,
		button: { label: "Add an action", id: "do:action add", value: onBoard(standing) },
	},
];

/** Of those that this person may take. */
export const nextStep = (standing: Standing): Step | undefined => {
	const next = stepsFor(standing).find(({ isDone }) => !isDone);
	return next && roleOf(standing) === "secretary" ? next : undefined;
};

/** So many things are no beginning any more, whichever step was left out. */
const mostAtFirst = 5;

/** Only for whoever can take the next step. */
export const isBeginning = (standing: Standing): boolean =>
	nextStep(standing) !== undefined && standing.meetings + standing.items < mostAtFirst;
