/** What the commands about minutes share: showing them, recording them, and making actions of their lines. */

import { isDated } from "../domain/dates/honest-date.ts";
import type { AgendaItem } from "../domain/meetings/agenda.ts";
import type { ProposedAction } from "../domain/meetings/minutes.ts";
import type { Refused } from "../domain/refusal.ts";
import { fileAddress } from "../language/fields/meetings/agenda.ts";
import type { MeetingMinutes, MinutesLine } from "../language/fields/meetings/minutes.ts";
import { type Done, isRefused } from "../usecases/change-item.ts";
import { wrong } from "../usecases/meeting/meeting-change.ts";
import { recordMinutesAction } from "../usecases/minutes/action.ts";
import { recordMinutes } from "../usecases/minutes/record.ts";
import type { MinutesSettled } from "../usecases/minutes/settle.ts";
import { showMinutes } from "../usecases/minutes/show.ts";
import { namesFor } from "../usecases/naming.ts";
import type { HandedIn } from "../usecases/paper/receive.ts";
import type { Request } from "../usecases/request.ts";
import { itemDone } from "../views/items/item-saved.ts";
import type { Message } from "../views/kit/message.ts";
import {
	alreadyRecorded,
	minutesMessage,
	minutesRecorded,
} from "../views/meetings/minutes-page.ts";

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

export const minutesReply = async (
	{
		item,
		outcome,
		fact,
	}: {
		readonly item: MeetingMinutes;
		readonly outcome: Done<MinutesSettled> | Refused;
		readonly fact: string;
	},
	request: Request,
): Promise<Message | Refused> => {
	if (isRefused(outcome)) return outcome;
	const page = await showMinutes(item.meeting, item.proposed, afresh(request));
	return isRefused(page) ? page : minutesRecorded(page, [], fact);
};

const hasChanged = (proposed: ProposedAction, shown: string | undefined): boolean =>
	shown !== undefined && !proposed.title.startsWith(shown.replace(/…$/, ""));

export const recordLine = async (
	{ from, title }: { readonly from: MinutesLine; readonly title?: string | undefined },
	request: Request,
): Promise<Message | Refused> => {
	if (hasChanged(from.proposed, title))
		return wrong("from", "The minutes have changed since that was shown: look at them again.");
	const done = await recordMinutesAction(from, request);
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
