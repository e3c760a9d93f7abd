/** A reply that says what has become of the thing spoken of: "done", "moved to 14 May". It is recorded as that thing's buttons do. */

import { dayIn, type Instant, minutesAfter, usualZone } from "../domain/dates/plain-date.ts";
import { silentOn } from "../domain/items/guidance.ts";
import type { Subject } from "../domain/questions/question.ts";
import { readReference } from "../domain/reference.ts";
import { type Item, isItemKind, referenceText } from "../domain/register.ts";
import { parseArguments } from "../language/arguments/arguments.ts";
import { type Replied, repliedIn } from "../language/replies/reply.ts";
import {
	type Deed,
	type Deeds,
	deedsIn,
	isNoQuestion,
	isOfTime,
} from "../language/replies/reply-commands.ts";
import { settledWords } from "../usecases/reminder/snooze.ts";
import type { Request } from "../usecases/request.ts";
import { chooseReply, namelessReply, standsAsIs } from "../views/items/reply-choice.ts";
import type { Parts } from "./app-context.ts";
import { isGoingOn, type Spoken, spokenOfAt } from "./converse.ts";
import { mentionsIn, type Served, serveSaid } from "./dispatch.ts";
import { sayingFor } from "./examples.ts";
import { say } from "./forms/open-form.ts";
import { type Begun, begin, commandNamed, readingFor } from "./open-request.ts";
import type { SaidAbout } from "./reminders/why-questions.ts";

/** What a reply records, and of what: of nothing, where nothing that is spoken of fits. */
export type Recording = {
	readonly replied: Replied;
	readonly deeds: Deeds;
	readonly of: readonly Subject[];
};

type Reached = {
	readonly things: readonly Subject[];
	/** It stands under a reminder, or comes straight after one. */
	readonly isReminder: boolean;
};

/** A reminder that nobody has answered in private for so long is no longer what "done" is said of. */
const minutesInMind = 24 * 60;

const isRecent = (saidAt: Instant, { clock }: Parts): boolean =>
	minutesAfter(saidAt, minutesInMind) > clock.now();

const each = (all: readonly Subject[]): readonly Subject[] =>
	all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);

/** What was answered last in a reminder's thread may be meant as well as what the thread hangs on. */
const reachedAt = async (parts: Parts, spoken: Spoken): Promise<Reached> => {
	const { thread, isReminder, reminded } = await spokenOfAt(parts, spoken);
	const told = thread.focus.slice(0, thread.latest ?? thread.focus.length);
	const isUnder = reminded !== undefined && spoken.spot?.threadTs !== undefined;
	if (!reminded || (!isUnder && !isReminder)) return { things: told, isReminder: false };
	if (isUnder) return { things: each([...told, ...reminded.about]), isReminder: true };
	return isRecent(reminded.saidAt, parts)
		? { things: reminded.about, isReminder: true }
		: { things: told, isReminder: false };
};

const fitting = ({ things }: Reached, deeds: Deeds): readonly Subject[] =>
	things.filter(({ kind }) => isItemKind(kind) && deeds.has(kind));

/** Guidance is acknowledged where some body that it was sent to has not: before that it is only waited for. */
const stillFitting = async (
	of: readonly Subject[],
	deeds: Deeds,
	{ parts, spoken }: { readonly parts: Parts; readonly spoken: Spoken },
): Promise<readonly Subject[]> => {
	const isOfGuidance = of.some(({ kind }) => kind === "guidance");
	if (!isOfGuidance || deeds.get("guidance")?.command.name !== "guidance acknowledge") return of;
	const viewer = await parts.directory.viewer(spoken.slackId);
	const register = parts.store.as({ kind: "person", viewer });
	const fits = await Promise.all(
		of.map(async ({ kind, id }) => {
			const item = kind === "guidance" ? await register.itemById(kind, id) : undefined;
			return kind !== "guidance" || (item?.kind === "guidance" && silentOn(item).length > 0);
		}),
	);
	return of.filter((_, at) => fits[at]);
};

/** In a channel, without our name: under a reminder, or after an answer to them about one thing. */
const isMeantForUs = async (
	of: readonly Subject[],
	{ isReminder }: Reached,
	{ parts, spoken }: { readonly parts: Parts; readonly spoken: Spoken },
): Promise<boolean> =>
	isReminder ? of.length > 0 : of.length === 1 && (await isGoingOn(parts, spoken));

/** Asked first, of the thread alone: nobody is entered in the register for a word to a colleague. */
const isOurs = async (parts: Parts, spoken: Spoken): Promise<boolean> => {
	const { channelId, threadTs } = spoken.spot ?? {};
	if (channelId === undefined || threadTs === undefined) return isGoingOn(parts, spoken);
	const destinations = [`channel:${channelId}`];
	const said = await parts.reminders?.saidIn({ destinations, channelId, messageTs: threadTs });
	return (said ?? []).length > 0 || isGoingOn(parts, spoken);
};

type Far = Omit<Recording, "of"> & Pick<SaidAbout, "isUnnamed">;

/** How far it has got is said of what a reminder or an answer was about; under a reminder it is never passed over. */
const farIn = (reached: Reached, { isUnnamed, ...far }: Far): Recording | undefined => {
	const items = reached.things.filter(({ kind }) => isItemKind(kind));
	const of = far.replied.says === "undone" ? items : fitting(reached, far.deeds);
	if (far.replied.reference)
		return isUnnamed && !reached.isReminder ? undefined : { ...far, of: [] };
	return reached.isReminder || (!isUnnamed && of.length === 1) ? { ...far, of } : undefined;
};

/** Undefined where it is to be read as a question, or as a word to somebody else. */
export const recordingIn = async (
	parts: Parts,
	{ spoken, isUnnamed }: SaidAbout,
	text: string,
): Promise<Recording | undefined> => {
	const { clock, calendar } = parts;
	const when = { today: dayIn(usualZone, clock.now()), zone: usualZone, calendar };
	const replied = repliedIn(text, when);
	const deeds = replied && deedsIn(replied, parts.commands);
	const isUndone = replied?.says === "undone";
	if (!replied || !deeds || (deeds.size === 0 && !isUndone)) return undefined;
	if (isUnnamed && !(await isOurs(parts, spoken))) return undefined;
	const reached = await reachedAt(parts, spoken);
	if (replied.says) return farIn(reached, { replied, deeds, isUnnamed });
	if (!reached.isReminder && (replied.isLoose || isOfTime(deeds))) return undefined;
	// An order to do it is told the command, unless a reminder asks for just that.
	if (replied.isOrdered && !reached.isReminder) return undefined;
	const of = replied.reference
		? []
		: await stillFitting(fitting(reached, deeds), deeds, { parts, spoken });
	if (isUnnamed && replied.reference)
		return reached.isReminder ? { replied, deeds, of } : undefined;
	if (isUnnamed && !(await isMeantForUs(of, reached, { parts, spoken }))) return undefined;
	const isPlain = replied.reference || of.length === 1 || reached.isReminder;
	return isPlain || isNoQuestion(deeds) ? { replied, deeds, of } : undefined;
};

type Doing = { readonly reference: string; readonly label: string; readonly deed: Deed };

const doingsOf = async (
	{ replied, deeds, of }: Recording,
	{ register }: Request,
): Promise<readonly Doing[]> => {
	const boards = await register.boards();
	const doing = (item: Item | undefined): readonly Doing[] => {
		const board = boards.find(({ id }) => id === item?.boardId);
		const deed = item && deeds.get(item.kind);
		if (!item || !board || !deed) return [];
		const reference = referenceText(item, board);
		return [{ reference, label: `${reference} ${item.title ?? ""}`.trim(), deed }];
	};
	const said = readReference(replied.reference ?? "");
	if (said) return doing(await register.item(said));
	const items = of.map(({ kind, id }) =>
		isItemKind(kind) ? register.itemById(kind, id) : undefined,
	);
	return (await Promise.all(items)).flatMap(doing);
};

/** As many as a message's buttons can stand for. */
const mostOffered = 10;

type Telling = { readonly parts: Parts; readonly begun: Begun; readonly text: string };

const asked = async (
	all: readonly Doing[],
	{ parts, begun }: Telling,
): Promise<Served | undefined> => {
	const choices = [];
	for (const { reference, label, deed } of all.slice(0, mostOffered)) {
		const { command, says, rest } = deed;
		const { item: _, ...fields } = command.fields;
		const { raw, over } = parseArguments(rest, fields, readingFor({ item: reference }, begun));
		if (over) return undefined;
		const draft = parts.ids();
		const { slackId } = begun.asker;
		const kept = { id: draft, slackId, command: command.name };
		const said = { ...says, ...raw, item: reference };
		await parts.desk.keepDraft({ ...kept, raw: said }, begun.request.now);
		choices.push({ label, draft });
	}
	return say(chooseReply(choices, all.length - choices.length));
};

const nameless = async ({ begun, text }: Telling): Promise<Served> => {
	const { sentence } = await sayingFor({ raw: {}, begun });
	return say(namelessReply(sentence(`MCB-7 ${text.trim()}`)));
};

/** Nothing is taken back; of one thing it is said how it stands. */
const notUndone = async ({ replied, of }: Recording, telling: Telling): Promise<Served> => {
	const { register } = telling.begun.request;
	const said = readReference(replied.reference ?? "");
	const items = said
		? [await register.item(said)]
		: await Promise.all(
				of.map(({ kind, id }) => (isItemKind(kind) ? register.itemById(kind, id) : undefined)),
			);
	const [only, ...others] = items.filter((item) => item !== undefined);
	const board = (await register.boards()).find(({ id }) => id === only?.boardId);
	if (!only || !board || others.length > 0) return nameless(telling);
	const { sentence } = await sayingFor({ raw: {}, begun: telling.begun });
	const settled = settledWords(only);
	const reference = referenceText(only, board);
	return say(standsAsIs({ reference, title: only.title, settled }, sentence));
};

/** Nobody is told whether what they name is out of their sight or was never there: its command says so. */
const named = ({ replied, deeds }: Recording): readonly Doing[] => {
	const [deed] = deeds.values();
	const { reference } = replied;
	return reference && deed ? [{ reference, label: reference, deed }] : [];
};

export const carryOut = async (
	recording: Recording,
	{
		parts,
		spoken,
		text,
	}: { readonly parts: Parts; readonly spoken: Spoken; readonly text: string },
): Promise<Served> => {
	const [first] = recording.deeds.values();
	const command = first?.command ?? commandNamed(parts.commands, "action close");
	const { slackId, requestId, spot } = spoken;
	const asker = { slackId, requestId, channelId: spot?.channelId };
	const begun = await begin(parts, { asker, through: command.name, mentioned: mentionsIn(text) });
	if (recording.replied.says === "undone") return notUndone(recording, { parts, begun, text });
	const found = await doingsOf(recording, begun.request);
	const all = found.length > 0 ? found : named(recording);
	const [only, ...others] = all;
	const telling = { parts, begun, text };
	const isAsked = others.length > 0 || only?.deed.isDoubtful === true;
	const which = isAsked ? await asked(all, telling) : undefined;
	if (which) return which;
	if (!only || others.length > 0) return nameless(telling);
	const { command: does, says, rest } = only.deed;
	const request = { ...begun.request, through: does.name };
	const raw = { ...says, item: only.reference };
	return serveSaid({ parts, command: does, raw, begun: { ...begun, request }, typed: text }, rest);
};
