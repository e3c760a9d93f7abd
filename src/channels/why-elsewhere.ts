/** "Why did I get this?" on another surface: answered of the reminder that came there last, as it is in the chat. */
import type { Viewer } from "../domain/audience/audience.ts";
import { dayIn, usualZone } from "../domain/dates/plain-date.ts";
import { talkIn } from "../language/fields/items/why.ts";
import { readWhyQuestion } from "../language/reminders/why-questions.ts";
import { isRefused } from "../usecases/change-item.ts";
import type { Desk } from "../usecases/desk.ts";
import type { Account } from "../usecases/ports.ts";
import { type Reminded, spokenOf } from "../usecases/questions/converse.ts";
import { explainMessage, remindersOfMessage, theLatest } from "../usecases/reminder/why-message.ts";
import type { Request } from "../usecases/request.ts";
import type { Message } from "../views/kit/message.ts";
import { whySummary } from "../views/reminders/why.ts";
import type { Answering } from "./linked-conversation.ts";

type Here = { readonly request: Request; readonly reminded?: Reminded | undefined };

/** Who asks there; and what they were reminded of last on that account. */
export const channelContext = async (
	viewer: Viewer,
	{ surface, account }: Account,
	{ store, directory, ids, calendar, reminders, clock }: Omit<Answering, "codes">,
): Promise<Here> => {
	const now = clock.now();
	const register = store.as({ kind: "person", viewer });
	const me = (await register.people()).find(({ id }) => id === viewer.personId);
	const request: Request = {
		...{ store, directory, ids, calendar, reminders, now, viewer, me, register },
		today: dayIn(me?.zone ?? usualZone, now),
		channelId: `${surface}:${account}`,
		through: "question",
	};
	const said = await remindersOfMessage(theLatest, request);
	const [first] = said;
	if (!first) return { request };
	const about = new Map(said.map(({ kind, itemId: id }) => [id, { kind, id }] as const));
	return { request, reminded: { about: [...about.values()], saidAt: first.saidAt } };
};

/** Undefined where it asks of something else, or of a reminder that is named: that is a question like any other. */
export const answerWhy = async (
	text: string,
	{ request, reminded, key, desk }: Here & { readonly key: string; readonly desk: Desk },
): Promise<Message | undefined> => {
	const asked = readWhyQuestion(text);
	const { asks, rest } = talkIn(asked?.words ?? "");
	if (!asked || !reminded || asks === "nothing" || /\p{L}/u.test(rest)) return undefined;
	const { viewer, now } = request;
	const { isReminder } = await spokenOf({ desk, viewer, now }, { key, reminded });
	// A bare "why?" is asked of what was said last.
	if (!asked.isPlain && !isReminder) return undefined;
	const whys = await explainMessage({ message: theLatest, asks }, request);
	return isRefused(whys) ? undefined : whySummary(whys);
};
