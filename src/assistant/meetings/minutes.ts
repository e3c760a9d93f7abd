/** What the commands about minutes share: showing them, recording them, and making actions of their lines. */

import { isDated } from "../../domain/dates/honest-date.ts";
import type { AgendaItem } from "../../domain/meetings/agenda.ts";
import type { ProposedAction } from "../../domain/meetings/minutes.ts";
import type { Refused } from "../../domain/refusal.ts";
import { fileAddress } from "../../language/fields/meetings/agenda.ts";
import type { MeetingMinutes, MinutesLines } from "../../language/fields/meetings/minutes.ts";
import { type Done, isRefused } from "../../usecases/change-item.ts";
import { changeTogether } from "../../usecases/change-together.ts";
import { wrong } from "../../usecases/meeting/meeting-change.ts";
import { recordMinutesAction } from "../../usecases/minutes/action.ts";
import { recordMinutes } from "../../usecases/minutes/record.ts";
import type { MinutesSettled } from "../../usecases/minutes/settle.ts";
import { showMinutes } from "../../usecases/minutes/show.ts";
import { namesFor } from "../../usecases/naming.ts";
import type { HandedIn } from "../../usecases/paper/receive.ts";
import type { Request } from "../../usecases/request.ts";
import { itemDone } from "../../views/items/item-saved.ts";
import type { Message } from "../../views/kit/message.ts";
import {
	alreadyRecorded,
	betweenShown,
	minutesActionsRecorded,
	minutesMessage,
	minutesRecorded,
} from "../../views/meetings/minutes-page.ts";

type Recording = {
	readonly item: MeetingMinutes;
	readonly text?: string | undefined;
	readonly more?: string | undefined;
	readonly rest?: string | undefined;
	readonly file?: HandedIn | undefined;
	readonly decisions?: readonly string[] | undefined;
	readonly unfinished?: readonly AgendaItem[] | undefined;
};

/** The request's own register was read before the change. */
const afresh = (request: Request): Request => ({
	...request,
	register: request.store.as(request.register.audience),
});

/** With words they are recorded, without they are shown. */
export const serveMinutes = async (
	{ item, text, more, rest, file, decisions, unfinished }: Recording,
	request: Request,
): Promise<Message | Refused> => {
	const { meeting, proposedIn } = item;
	const said = [text, more, rest].filter(Boolean).join("\n");
	const address = file?.what ?? fileAddress(said);
	const whole = fileAddress(said) ? "" : said;
	if (said === "" && !address) {
		const page = await showMinutes(meeting, item.proposed, request);
		return isRefused(page) ? page : minutesMessage(page);
	}
	const input = { item: meeting, text: whole, file: address, decisions, unfinished };
	const recorded = await recordMinutes(input, request);
	if (isRefused(recorded)) return recorded;
	const page = await showMinutes(meeting, proposedIn(whole), afresh(request));
	return isRefused(page) ? page : minutesRecorded(page, recorded.value.carried, "Recorded");
};

type Settled = {
	readonly item: MeetingMinutes;
	readonly outcome: Done<MinutesSettled> | Refused;
	readonly fact: string;
};

export const minutesReply = async (
	{ item, outcome, fact }: Settled,
	request: Request,
): Promise<Message | Refused> => {
	if (isRefused(outcome)) return outcome;
	const page = await showMinutes(item.meeting, item.proposed, afresh(request));
	return isRefused(page) ? page : minutesRecorded(page, [], fact);
};

/** As they were shown, each by its beginning. */
const hasChanged = (proposed: readonly ProposedAction[], shown: string | undefined): boolean =>
	(shown?.split(betweenShown) ?? []).some(
		(said, at) => proposed[at]?.title.startsWith(said.replace(/…$/, "")) !== true,
	);

type Lines = { readonly from: MinutesLines; readonly title?: string | undefined };

/** What is an action already stays that one, and nothing is doubled. */
const recordAll = async (
	{ meeting, proposed }: MinutesLines,
	request: Request,
): Promise<Message | Refused> => {
	const works = proposed.map(
		(one) => (inside: Request) => recordMinutesAction({ meeting, proposed: one }, inside),
	);
	const outcomes = await changeTogether(works, request, { isTrial: false });
	const stopped = outcomes.find(isRefused);
	if (stopped) return stopped;
	const names = await namesFor(request.store.as(request.register.audience));
	const fresh = outcomes.flatMap((one) =>
		isRefused(one) || !one.value.isNew ? [] : [{ value: one.value.action, board: one.board }],
	);
	return minutesActionsRecorded(fresh, { all: outcomes.length, names, now: request.now });
};

export const recordLines = async (
	{ from, title }: Lines,
	request: Request,
): Promise<Message | Refused> => {
	const { meeting, proposed } = from;
	if (hasChanged(proposed, title))
		return wrong("from", "The minutes have changed since that was shown: look at them again.");
	const [only, ...others] = proposed;
	if (!only || others.length > 0) return recordAll(from, request);
	const done = await recordMinutesAction({ meeting, proposed: only }, request);
	if (isRefused(done)) return done;
	const { action, isNew } = done.value;
	const names = await namesFor(request.store.as(request.register.audience));
	const { board } = done;
	if (!isNew) return alreadyRecorded(action, { board, names, now: request.now });
	return itemDone({
		fact: "Recorded",
		item: action,
		board,
		names,
		now: request.now,
		next: {
			[action.owner ? "Change the owner" : "Give it an owner"]: "action reassign",
			[isDated(action.due) ? "Change the date" : "Set the date"]: "action re-date",
		},
	});
};
