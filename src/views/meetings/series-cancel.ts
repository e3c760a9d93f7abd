/** What would be cancelled, before it is done and after: each meeting with its time, and what becomes of its series. */

import type { Board } from "../../domain/boards/board.ts";
import { referenceText } from "../../domain/register.ts";
import type { Scope } from "../../domain/series/change.ts";
import { wordRecurrence } from "../../domain/series/recurrence-words.ts";
import type { CancelPlan } from "../../usecases/series/cancel.ts";
import { postedIn } from "../items/item-saved.ts";
import { buttons, cutList, type Line, line, message, note } from "../kit/blocks.ts";
import type { Message } from "../kit/message.ts";
import { wordMeetingTime } from "../kit/wording.ts";
import { apartLine } from "./joint.ts";
import { type Scoping, scopeLabels } from "./scope-labels.ts";

const rows = ({ meetings }: CancelPlan, board: Board) =>
	cutList(
		meetings.map((meeting): Line => {
			const place = meeting.place ? ` · ${meeting.place}` : "";
			const what = ` ${board.name} · ${wordMeetingTime(meeting.time)}${place}`;
			return [{ code: referenceText(meeting, board) }, what];
		}),
		{ most: 7, rest: "they go likewise." },
	);

const countOf = ({ meetings }: CancelPlan): string =>
	meetings.length > 1 ? ` ${meetings.length} meetings` : "";

const reasonLine = ({ reason }: CancelPlan) => (reason ? [line(`Reason: ${reason}`)] : []);

/** A rule that ends says until when; one that never begins, or is over, says so. */
const endLine = ({ ended }: CancelPlan) => {
	if (!ended) return [];
	return ended.state.is === "ended"
		? [line("The series is over: no more of it will be booked.")]
		: [line(`The series ends: ${wordRecurrence(ended.recurrence)}.`)];
};

const scopesOf = (plan: CancelPlan, scope: Scope | undefined): readonly Scope[] =>
	scope || !plan.series ? [scope ?? "this"] : ["this", "following", "all"];

export const cancelPreview = (plan: CancelPlan, { board, scope, raw }: Scoping): Message => {
	const scopes = scopesOf(plan, scope);
	const go = (which: Scope) => {
		const isOnly = scopes.length === 1;
		const count = plan.meetings.length;
		const label = count === 1 ? "Cancel it" : `Cancel these ${count}`;
		return {
			label: isOnly ? label : scopeLabels[which],
			id: "do:meeting cancel",
			value: { ...raw, scope: which, sure: isOnly || which === "this" ? "now" : "preview" },
			...(isOnly ? { style: "danger" as const } : {}),
		};
	};
	const told = board.channelId ? "Its channel will be told. " : "";
	return message(
		line({ bold: `This would cancel${countOf(plan)}` }),
		...rows(plan, board),
		...endLine(plan),
		...reasonLine(plan),
		note(
			`${told}Meetings that have been held stay as they are. Nothing has been cancelled yet.${plan.reason ? "" : " A reason can be said with “because …”."}`,
		),
		// Slack wants one row's ids to differ: each choice stands in its own.
		...scopes.map((which) => buttons(go(which))),
	);
};

export const cancelDone = (plan: CancelPlan, board: Board): Message =>
	message(
		line({ bold: `Cancelled${countOf(plan)}` }),
		...rows(plan, board),
		...endLine(plan),
		...reasonLine(plan),
		...apartLine(plan),
		postedIn(board),
	);
