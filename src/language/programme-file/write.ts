/** Writes a programme as the file that reads back as the same programme; every window is spelt out. */
import type { Coverage } from "../../domain/items/coverage.ts";
import type { RagReport } from "../../domain/items/milestone.ts";
import type { EntityKind } from "../../domain/register.ts";
import type {
	ChannelEntry,
	Entry,
	EntryOf,
	Programme,
} from "../../usecases/programme/programme.ts";
import { writtenBoard } from "./boards-out.ts";
import { layOut } from "./layout.ts";
import { date, list, maybe, source, unless } from "./parts-out.ts";
import { isRecordEntry, writtenRecord } from "./records-out.ts";
import { writtenHours } from "./reminders.ts";
import type { Section, Written } from "./schema.ts";

const meetingTime = ({ time }: EntryOf<"meeting">): Partial<Written<"meetings">> =>
	time.is === "provisional"
		? { when: date(time.when) }
		: { on: time.on, from: time.from, minutes: time.minutes, zone: time.zone };

const meeting = (entry: EntryOf<"meeting">): Written<"meetings"> => ({
	key: entry.key,
	board: entry.boardId,
	number: entry.number,
	title: entry.title,
	...meetingTime(entry),
	place: entry.place,
	series: entry.seriesId,
	namedOn: entry.originalOn,
	jointWith: entry.joint?.meetingId,
	held: entry.state.is === "held" ? true : undefined,
	cancelled:
		entry.state.is === "cancelled" ? { on: entry.state.on, reason: entry.state.reason } : undefined,
	source: source(entry.source),
});

const series = (entry: EntryOf<"series">): Written<"series"> => {
	const { rrule, first, until, count, except, holidays, from, minutes, zone } = entry.recurrence;
	return {
		key: entry.key,
		board: entry.boardId,
		title: entry.title,
		rrule,
		first,
		until,
		count,
		except: list(except),
		holidays: unless("keep", holidays),
		from,
		minutes,
		zone,
		place: entry.place,
		ended:
			entry.state.is === "ended" ? { on: entry.state.on, reason: entry.state.reason } : undefined,
		source: source(entry.source),
	};
};

const coverage = (held: Coverage | undefined) =>
	held?.map(({ organisationId, since, recorded, done }) => ({
		organisation: organisationId,
		since,
		recorded,
		done: done?.on,
		by: done?.byId,
	}));

const action = (entry: EntryOf<"action">): Written<"actions"> => ({
	key: entry.key,
	board: entry.boardId,
	number: entry.number,
	title: entry.title,
	owner: entry.owner?.id,
	helpers: list(entry.owner?.helperIds ?? []),
	due: date(entry.due),
	workStream: entry.workStreamId,
	meeting: entry.meetingId,
	posts: entry.posts,
	rollOut: coverage(entry.rollOut),
	note: entry.state.is === "open" ? entry.state.note : undefined,
	blocked: entry.state.is === "open" ? entry.state.blocked : undefined,
	closed:
		entry.state.is === "closed"
			? { on: entry.state.on, by: entry.state.byId, outcome: entry.state.outcome }
			: undefined,
	source: source(entry.source),
});

const reported = ({ rag, reason, on, byId }: RagReport) => ({ rag, reason, on, by: byId });

const milestone = (entry: EntryOf<"milestone">): Written<"milestones"> => ({
	key: entry.key,
	board: entry.boardId,
	number: entry.number,
	title: entry.title,
	owner: entry.owner?.id,
	helpers: list(entry.owner?.helperIds ?? []),
	baseline: date(entry.baseline),
	forecast: date(entry.forecast),
	actual: entry.actual,
	rollOut: coverage(entry.rollOut),
	report: maybe(entry.report, reported),
	workStream: entry.workStreamId,
	plan: entry.planId,
	source: source(entry.source),
});

const guidance = (entry: EntryOf<"guidance">): Written<"guidance"> => {
	const { state } = entry;
	const expected = state.is === "expected" ? state.window : undefined;
	const before = state.is === "released" ? state.expected : expected;
	return {
		key: entry.key,
		board: entry.boardId,
		number: entry.number,
		title: entry.title,
		aliases: list(entry.aliases),
		issuer: entry.issuerId,
		watcher: entry.watcher?.id,
		edition: entry.edition,
		expected: maybe(before, date),
		released: state.is === "released" ? date(state.when) : undefined,
		withdrawn: state.is === "withdrawn" ? date(state.when) : undefined,
		supersededBy: state.is === "withdrawn" ? state.supersededById : undefined,
		circulatedTo: entry.circulatedTo,
		recipients: coverage(entry.recipients),
		workStream: entry.workStreamId,
		source: source(entry.source),
	};
};

const person = (entry: EntryOf<"person">, zone: string): Written<"people"> => ({
	key: entry.key,
	name: entry.name,
	handle: entry.handle,
	slackId: entry.slackId,
	email: entry.email,
	organisation: entry.organisationId,
	zone: unless(zone, entry.zone),
	hours: maybe(entry.hours, writtenHours),
	standing: unless("member", entry.standing),
	administrator: unless(false, entry.administrator),
});

const channel = (entry: ChannelEntry): Written<"channels"> => ({
	key: entry.key,
	name: entry.name,
	kind: unless("public", entry.kind),
	members: list(entry.members),
	withConvenor: unless(true, entry.withConvenor),
	topic: entry.topic,
	archived: unless(false, entry.archived),
	slackId: entry.slackId,
});

const plain = (entry: EntryOf<"organisation" | "plan" | "term" | "workStream">) => {
	if (entry.kind === "term") return { key: entry.key, term: entry.name, meaning: entry.meaning };
	const { key, name } = entry;
	const aliases = list(entry.aliases);
	if (entry.kind === "organisation")
		return {
			key,
			name,
			aliases,
			sort: unless("organisation", entry.sort),
			members: maybe(entry.memberIds, list),
			succeeded: maybe(entry.succeeded, ({ byId: by, on }) => ({ by, on })),
		};
	const from = source(entry.source);
	if (entry.kind === "plan")
		return { key, name, aliases, absorbedInto: entry.absorbedIntoId, source: from };
	const { planId: plan, leadId: lead, status } = entry;
	const boards = maybe(entry.boardIds, list);
	const report = maybe(entry.report, reported);
	const { ended } = entry;
	return { key, name, aliases, plan, lead, status, boards, report, ended, source: from };
};

const written = (entry: Entry, zone: string): object => {
	if (isRecordEntry(entry)) return writtenRecord(entry);
	switch (entry.kind) {
		case "person":
			return person(entry, zone);
		case "board":
			return writtenBoard(entry, zone);
		case "series":
			return series(entry);
		case "meeting":
			return meeting(entry as EntryOf<"meeting">);
		case "action":
			return action(entry);
		case "milestone":
			return milestone(entry);
		case "guidance":
			return guidance(entry);
		default:
			return plain(entry);
	}
};

export const writeProgrammeFile = (programme: Programme): string => {
	const { name, zone, clock, entries, channels } = programme;
	const of = (kind: EntityKind) =>
		entries.filter((entry) => entry.kind === kind).map((entry) => written(entry, zone));
	const file: Readonly<Record<"programme" | Section, object>> = {
		programme: { name, zone, clock },
		organisations: of("organisation"),
		people: of("person"),
		channels: channels.map(channel),
		boards: of("board"),
		plans: of("plan"),
		terms: of("term"),
		workStreams: of("workStream"),
		series: of("series"),
		meetings: of("meeting"),
		actions: of("action"),
		milestones: of("milestone"),
		guidance: of("guidance"),
		replies: of("reply"),
		attendance: of("attendance"),
		minutes: of("minutes"),
		agenda: of("agendaItem"),
		papers: of("paper"),
		decisions: of("decision"),
	};
	// Through JSON once, so that what is undefined is not written.
	return `${layOut(JSON.parse(JSON.stringify(file)))}\n`;
};
