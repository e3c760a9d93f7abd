/** What somebody may say of a matter by a link in an email: of an action, a milestone or guidance, each in its own words. */

import { type HonestDate, wordDate, wordDue } from "../domain/dates/honest-date.ts";
import type { Action } from "../domain/items/action.ts";
import type { Guidance } from "../domain/items/guidance.ts";
import type { Milestone } from "../domain/items/milestone.ts";
import type { Refused } from "../domain/refusal.ts";
import { closeAction } from "../usecases/action/close.ts";
import { reDateAction } from "../usecases/action/re-date.ts";
import { updateAction } from "../usecases/action/update.ts";
import type { Done } from "../usecases/change-item.ts";
import { acknowledgeByLink } from "../usecases/guidance/acknowledge.ts";
import { releaseGuidance } from "../usecases/guidance/release.ts";
import { reDateGuidance, stillWaiting } from "../usecases/guidance/wait.ts";
import { achieveMilestone } from "../usecases/milestone/achieve.ts";
import { reDateMilestone } from "../usecases/milestone/re-date.ts";
import type { Request } from "../usecases/request.ts";
import type { LinkTo, MailDeed } from "./links.ts";

export type Matter = Action | Milestone | Guidance;

type Outcome<M> = Promise<Done<M> | Refused>;

export type Deed<M> = {
	readonly label: string;
	readonly question: string;
	readonly button: string;
	readonly recorded: (after: M) => string;
	readonly carryOut: (matter: M, request: Request, said: Said) => Outcome<M>;
};

type Said = {
	/** Given where one is moved. */
	readonly date?: HonestDate | undefined;
	/** For whom guidance is acknowledged. */
	readonly body?: LinkTo["body"];
};

type Sort<M> = {
	/** The button of the same reminder in Slack that offers each. */
	readonly offeredBy: Readonly<Record<MailDeed, string | undefined>>;
	readonly deeds: Partial<Record<MailDeed, Deed<M>>>;
	readonly when: (matter: M) => string;
};

/** One button stands for all of them. */
const all = (command: string): Sort<Matter>["offeredBy"] => ({
	...{ done: command, "on-track": command, move: command, "have-it": undefined },
});

const actions: Sort<Action> = {
	offeredBy: all("action close"),
	when: ({ due }) => wordDue(due),
	deeds: {
		done: {
			label: "It is done",
			question: "Is it done?",
			button: "Yes, it is done",
			recorded: () => "It is recorded as done.",
			carryOut: (item, request) => closeAction({ item }, request),
		},
		"on-track": {
			label: "Still on track",
			question: "Is it still on track?",
			button: "Yes, still on track",
			recorded: () => "It is recorded as still on track.",
			carryOut: (item, request) => updateAction({ item, note: "Still on track" }, request),
		},
		move: {
			label: "Move the date",
			question: "Move its due date",
			button: "Move it",
			recorded: ({ due }) => `It is now ${wordDue(due)}.`,
			carryOut: (item, request, { date: due = item.due }) => reDateAction({ item, due }, request),
		},
	},
};

const milestones: Sort<Milestone> = {
	offeredBy: all("milestone achieve"),
	when: ({ forecast }) => wordDue(forecast),
	deeds: {
		done: {
			label: "It is achieved",
			question: "Is it achieved?",
			button: "Yes, it is achieved",
			recorded: () => "It is recorded as achieved.",
			carryOut: (item, request) => achieveMilestone({ item }, request),
		},
		move: {
			label: "Move the date",
			question: "Move its forecast",
			button: "Move it",
			recorded: ({ forecast }) => `It is now ${wordDue(forecast)}.`,
			carryOut: (item, request, { date: forecast = item.forecast }) =>
				reDateMilestone({ item, forecast }, request),
		},
	},
};

const windowOf = ({ state }: Guidance): string =>
	state.is === "expected"
		? `expected ${wordDate(state.window)}`
		: `${state.is} ${wordDate(state.when)}`;

const guidance: Sort<Guidance> = {
	offeredBy: { ...all("guidance release"), "have-it": "guidance acknowledge" },
	when: windowOf,
	deeds: {
		done: {
			label: "It is out",
			question: "Is it out?",
			button: "Yes, it is out",
			recorded: () => "It is recorded as released today.",
			carryOut: (item, request) => releaseGuidance({ item }, request),
		},
		"on-track": {
			label: "Still waiting",
			question: "Is it still waited for?",
			button: "Yes, nothing yet",
			recorded: () => "It is recorded that you looked, and that there is nothing yet.",
			carryOut: (item, request) => stillWaiting({ item }, request),
		},
		move: {
			label: "Another date",
			question: "When is it expected now?",
			button: "Expect it then",
			recorded: (after) => `It is now ${windowOf(after)}.`,
			carryOut: (item, request, { date: window }) =>
				window ? reDateGuidance({ item, window }, request) : stillWaiting({ item }, request),
		},
		"have-it": {
			label: "We have it",
			question: "Do you have it?",
			button: "Yes, we have it",
			recorded: () => "It is recorded that you have it.",
			carryOut: (item, request, { body }) => acknowledgeByLink({ item, body }, request),
		},
	},
};

/** Each sort takes the matters of its own kind alone. */
const sorts = { action: actions, milestone: milestones, guidance } as unknown as Readonly<
	Record<Matter["kind"], Sort<Matter>>
>;

export const isMatter = (kind: string): kind is Matter["kind"] => Object.hasOwn(sorts, kind);

export const sortOf = (kind: Matter["kind"]): Sort<Matter> => sorts[kind];

export const deedOf = (kind: string, deed: MailDeed): Deed<Matter> | undefined =>
	isMatter(kind) ? sortOf(kind).deeds[deed] : undefined;
