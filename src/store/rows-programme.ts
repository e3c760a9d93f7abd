/** Boards, people, organisations, plans and work streams as columns, and back. */
import type { Board, Seat } from "../domain/board.ts";
import type { Organisation, Person } from "../domain/person.ts";
import type { Plan, WorkStream } from "../domain/plan.ts";
import type { Prisma } from "./generated/sqlite/client.ts";
import { dateColumns, dateIn, present, type Row, sourceColumns, sourceIn } from "./rows-parts.ts";

type Named = { readonly name: string };
export const namesIn = (row: Row): readonly string[] =>
	(row.aliases as readonly Named[]).map((alias) => alias.name);

/** A few choices that are read together and never searched: kept as text. */
const kept = (value: object | undefined): string | null =>
	value === undefined ? null : JSON.stringify(value);
const keptIn = (text: unknown): unknown =>
	typeof text === "string" ? JSON.parse(text) : undefined;

export const personColumns = (person: Person): Prisma.PersonCreateManyInput => ({
	id: person.id,
	version: person.version,
	key: person.key ?? null,
	name: person.name,
	handle: person.handle,
	slackId: person.slackId ?? null,
	organisationId: person.organisationId ?? null,
	zone: person.zone,
	email: person.email ?? null,
	hours: kept(person.hours),
});

export const organisationColumns = (
	organisation: Organisation,
): Prisma.OrganisationCreateManyInput => ({
	id: organisation.id,
	version: organisation.version,
	key: organisation.key ?? null,
	name: organisation.name,
	sort: organisation.sort,
});

export const planColumns = (plan: Plan): Prisma.PlanCreateManyInput => ({
	id: plan.id,
	version: plan.version,
	key: plan.key ?? null,
	name: plan.name,
	absorbedIntoId: plan.absorbedIntoId ?? null,
	...sourceColumns(plan.source),
});

export const workStreamColumns = (stream: WorkStream): Prisma.WorkStreamCreateManyInput => ({
	id: stream.id,
	version: stream.version,
	key: stream.key ?? null,
	name: stream.name,
	planId: stream.planId ?? null,
	leadId: stream.leadId ?? null,
	status: stream.status ?? null,
	...sourceColumns(stream.source),
});

const boardStateColumns = (state: Board["state"]) => ({
	state: state.is,
	...dateColumns("starts", state.is === "forming" ? state.starts : undefined),
	activeSince: state.is === "active" ? (state.since ?? null) : null,
	endedOn: state.is === "ended" ? state.on : null,
	endedReason: state.is === "ended" ? (state.reason ?? null) : null,
});

export const boardColumns = (board: Board): Prisma.BoardCreateManyInput => ({
	id: board.id,
	version: board.version,
	key: board.key ?? null,
	code: board.code,
	name: board.name,
	purpose: board.purpose ?? null,
	...boardStateColumns(board.state),
	visibility: board.visibility,
	zone: board.zone,
	secretaryId: board.secretaryId ?? null,
	chairId: board.chairId ?? null,
	channelId: board.channelId ?? null,
	overseenById: board.overseenById ?? null,
	quorum: board.quorum ?? null,
	reminders: kept(board.reminders),
	...sourceColumns(board.source),
});

const boardStateIn = (row: Row): Row =>
	present({
		is: row.state,
		starts: dateIn(row, "starts"),
		since: row.activeSince,
		on: row.endedOn,
		reason: row.endedReason,
	});

const seatsIn = (row: Row): readonly Row[] =>
	(row.seats as readonly Seat[]).map((seat) =>
		present({ organisationId: seat.organisationId, holderId: seat.holderId }),
	);

export const boardIn = (row: Row): Row =>
	present({
		...row,
		kind: "board",
		aliases: namesIn(row),
		memberIds: (row.members as readonly { personId: string }[]).map((member) => member.personId),
		seats: seatsIn(row),
		reminders: keptIn(row.reminders),
		state: boardStateIn(row),
		source: sourceIn(row),
	});

export const personIn = (row: Row): Row =>
	present({ ...row, kind: "person", hours: keptIn(row.hours) });
export const organisationIn = (row: Row): Row =>
	present({ ...row, kind: "organisation", aliases: namesIn(row) });
export const planIn = (row: Row): Row =>
	present({ ...row, kind: "plan", aliases: namesIn(row), source: sourceIn(row) });
export const workStreamIn = (row: Row): Row =>
	present({ ...row, kind: "workStream", aliases: namesIn(row), source: sourceIn(row) });
