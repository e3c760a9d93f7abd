/** Turns each entry of a programme file, as written, into the register's own shape with keys for ids. */
import type { HonestDate } from "../../domain/dates/honest-date.ts";
import { plainDate } from "../../domain/dates/plain-date.ts";
import type { Owner, Source } from "../../domain/people/person.ts";
import type { ChannelEntry, EntryOf } from "../../usecases/programme/programme.ts";
import { coverageOf } from "./coverage.ts";
import type { Lean, WrittenDate } from "./dates.ts";
import type { Example } from "./errors.ts";
import { hoursIn } from "./reminders.ts";
import type { Written } from "./schema.ts";

/** What an entry is read against; `at` is where it stands in the file. */
export type EntryContext = {
	readonly at: string;
	readonly zone: string;
	readonly zoneOf: (boardKey: string) => string;
	/** A meeting as the file has it. */
	readonly meeting: (key: string) => Written<"meetings"> | undefined;
	readonly ownerKind: (key: string) => Owner["kind"];
	/** Reads one of the entry's dates; `board` says whose zone it is read in. */
	readonly date: (
		field: string,
		written: WrittenDate,
		read: { zone: string; lean: Lean },
	) => HonestDate;
	/** With an example of a better value, where the field is not only to be left out or to fit the others. */
	readonly fault: (field: string, message: string, example?: Example) => void;
};

type Sourced = { readonly source?: Source | undefined };

export const sourceOf = ({ source }: Sourced): Sourced => (source ? { source: { ...source } } : {});

const ownerOf = (
	key: string | undefined,
	context: EntryContext,
	helpers?: readonly string[],
): Owner | undefined => {
	if (helpers && key === undefined) context.fault("helpers", "Name its owner, whom they help.");
	const helperIds = helpers && distinctEntries("helpers", helpers, context);
	return key === undefined ? undefined : { kind: context.ownerKind(key), id: key, helperIds };
};

export const organisationEntry = (
	written: Written<"organisations">,
	context: EntryContext,
): EntryOf<"organisation"> => ({
	kind: "organisation",
	at: context.at,
	key: written.key,
	name: written.name,
	aliases: written.aliases ?? [],
	sort: written.sort ?? "organisation",
	memberIds: written.members && distinctEntries("members", written.members, context),
	succeeded: written.succeeded && {
		byId: written.succeeded.by,
		on: written.succeeded.on === undefined ? undefined : plainDate(written.succeeded.on),
	},
});

export const personEntry = (
	written: Written<"people">,
	{ at, zone }: EntryContext,
): EntryOf<"person"> => ({
	kind: "person",
	at,
	key: written.key,
	name: written.name,
	handle: written.handle,
	slackId: written.slackId,
	email: written.email,
	organisationId: written.organisation,
	zone: written.zone ?? zone,
	...(written.hours ? { hours: hoursIn(written.hours) } : {}),
	standing: written.standing ?? "member",
	administrator: written.administrator ?? false,
});

export const distinctEntries = (
	field: string,
	keys: readonly string[],
	context: EntryContext,
): readonly string[] => {
	for (const key of new Set(keys.filter((one, index) => keys.indexOf(one) < index)))
		context.fault(field, `"${key}" is listed twice.`);
	return keys;
};

export const channelEntry = (
	written: Written<"channels">,
	context: EntryContext,
): ChannelEntry => ({
	key: written.key,
	name: written.name,
	kind: written.kind ?? "public",
	archived: written.archived ?? false,
	withConvenor: written.withConvenor ?? true,
	members: distinctEntries("members", written.members ?? [], context),
	topic: written.topic,
	slackId: written.slackId,
});

export const planEntry = (written: Written<"plans">, { at }: EntryContext): EntryOf<"plan"> => ({
	kind: "plan",
	at,
	key: written.key,
	name: written.name,
	aliases: written.aliases ?? [],
	absorbedIntoId: written.absorbedInto,
	...sourceOf(written),
});

export const termEntry = (
	{ key, term: name, meaning }: Written<"terms">,
	{ at }: EntryContext,
): EntryOf<"term"> => ({ kind: "term", at, key, name, meaning });

export const workStreamEntry = (
	written: Written<"workStreams">,
	{ at }: EntryContext,
): EntryOf<"workStream"> => ({
	kind: "workStream",
	at,
	key: written.key,
	name: written.name,
	aliases: written.aliases ?? [],
	planId: written.plan,
	leadId: written.lead,
	status: written.status,
	boardIds: written.boards,
	report: written.report && {
		rag: written.report.rag,
		reason: written.report.reason,
		on: plainDate(written.report.on),
		byId: written.report.by,
	},
	ended: written.ended && { on: plainDate(written.ended.on), reason: written.ended.reason },
	...sourceOf(written),
});

type ItemWritten = {
	readonly key: string;
	readonly board: string;
	readonly number?: number | undefined;
	readonly source?: Source | undefined;
};

/** What meetings, actions, milestones and guidance share. */
const itemFields = (written: ItemWritten, { at }: EntryContext) => ({
	at,
	key: written.key,
	boardId: written.board,
	number: written.number,
	...sourceOf(written),
});

export const actionEntry = (
	written: Written<"actions">,
	context: EntryContext,
): EntryOf<"action"> => {
	const { closed, note, posts, blocked } = written;
	if (closed && blocked) context.fault("blocked", "A closed action waits for nobody.");
	if (closed && note) context.fault("note", "A closed action has an outcome, not a note.");
	if (posts && posts.filled > posts.wanted)
		context.fault("posts", "More posts are filled than are wanted.");
	return {
		kind: "action",
		...itemFields(written, context),
		title: written.title,
		owner: ownerOf(written.owner, context, written.helpers),
		due: context.date("due", written.due, {
			zone: context.zoneOf(written.board),
			lean: "future",
		}),
		workStreamId: written.workStream,
		meetingId: written.meeting,
		posts,
		rollOut: coverageOf("rollOut", written.rollOut, context),
		state: closed
			? { is: "closed", on: plainDate(closed.on), byId: closed.by, outcome: closed.outcome }
			: {
					is: "open",
					note,
					blocked: blocked && { ...blocked, reviewBy: plainDate(blocked.reviewBy) },
				},
	};
};

export const milestoneEntry = (
	written: Written<"milestones">,
	context: EntryContext,
): EntryOf<"milestone"> => {
	const read = { zone: context.zoneOf(written.board), lean: "future" } as const;
	const baseline = context.date("baseline", written.baseline, read);
	const { report } = written;
	return {
		kind: "milestone",
		...itemFields(written, context),
		title: written.title,
		owner: ownerOf(written.owner, context, written.helpers),
		baseline,
		forecast: written.forecast ? context.date("forecast", written.forecast, read) : baseline,
		actual: written.actual === undefined ? undefined : plainDate(written.actual),
		report: report && {
			rag: report.rag,
			reason: report.reason,
			on: plainDate(report.on),
			byId: report.by,
		},
		rollOut: coverageOf("rollOut", written.rollOut, context),
		workStreamId: written.workStream,
		planId: written.plan,
	};
};

export { itemFields, ownerOf };
