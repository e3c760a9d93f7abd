/** Boards, people, organisations, plans and work streams as columns, and back. */
import type { Board, Seat } from "../../domain/boards/board.ts";
import type { Plan, Term, WorkStream } from "../../domain/items/plan.ts";
import type { Organisation, Person } from "../../domain/people/person.ts";
import type { Prisma } from "../generated/sqlite/client.ts";
import {
	dateColumns,
	dateIn,
	present,
	type Row,
	reportIn,
	sourceColumns,
	sourceIn,
	storedColumns,
} from "./parts.ts";

type Named = { readonly name: string };
export const namesIn = (row: Row): readonly string[] =>
	(row.aliases as readonly Named[]).map((alias) => alias.name);

/** A few choices that are read together and never searched: kept as text. */
const kept = (value: object | undefined): string | null =>
	value === undefined ? null : JSON.stringify(value);
const contentOf = (text: unknown): unknown =>
	typeof text === "string" ? JSON.parse(text) : undefined;

export const personColumns = (person: Person): Prisma.PersonCreateManyInput => ({
	...storedColumns(person),
	name: person.name,
	handle: person.handle,
	slackId: person.slackId ?? null,
	organisationId: person.organisationId ?? null,
	zone: person.zone,
	email: person.email ?? null,
	hours: kept(person.hours),
	leftOn: person.leftOn ?? null,
	linkedFor: kept(person.linkedFor),
});

export const organisationColumns = (
	organisation: Organisation,
): Prisma.OrganisationCreateManyInput => ({
	...storedColumns(organisation),
	name: organisation.name,
	sort: organisation.sort,
	members: kept(organisation.memberIds),
	succeeded: kept(organisation.succeeded),
	removedOn: organisation.removedOn ?? null,
});

export const planColumns = (plan: Plan): Prisma.PlanCreateManyInput => ({
	...storedColumns(plan),
	name: plan.name,
	absorbedIntoId: plan.absorbedIntoId ?? null,
	removedOn: plan.removedOn ?? null,
	...sourceColumns(plan.source),
});

export const termColumns = (term: Term): Prisma.TermCreateManyInput => ({
	...storedColumns(term),
	name: term.name,
	meaning: term.meaning,
	removedOn: term.removedOn ?? null,
});
export const termIn = (row: Row): Row => present({ ...row, kind: "term" });

export const workStreamColumns = (stream: WorkStream): Prisma.WorkStreamCreateManyInput => ({
	...storedColumns(stream),
	name: stream.name,
	planId: stream.planId ?? null,
	leadId: stream.leadId ?? null,
	status: stream.status ?? null,
	rag: stream.report?.rag ?? null,
	ragReason: stream.report?.reason ?? null,
	ragOn: stream.report?.on ?? null,
	ragById: stream.report?.byId ?? null,
	endedOn: stream.ended?.on ?? null,
	endedReason: stream.ended?.reason ?? null,
	...sourceColumns(stream.source),
});

const boardStateColumns = (state: Board["state"]) => ({
	state: state.is,
	...dateColumns("starts", state.is === "forming" ? state.starts : undefined),
	activeSince: state.is === "active" ? (state.since ?? null) : null,
	endedOn: state.is === "ended" ? state.on : null,
	endedReason: state.is === "ended" ? (state.reason ?? null) : null,
	mergedIntoId: state.is === "ended" ? (state.mergedIntoId ?? null) : null,
});

const termsColumns = (terms: Board["terms"]) => ({
	termsRemit: terms?.remit ?? null,
	termsMembership: terms?.membership ?? null,
	termsFrequency: terms?.frequency ?? null,
	termsApprovedOn: terms?.approvedOn ?? null,
	termsReviewBy: terms?.reviewBy ?? null,
});

/** Terms of which nothing is said are no terms. */
const termsIn = (row: Row): Row | undefined => {
	const terms = present({
		remit: row.termsRemit,
		membership: row.termsMembership,
		frequency: row.termsFrequency,
		approvedOn: row.termsApprovedOn,
		reviewBy: row.termsReviewBy,
	});
	return Object.keys(terms).length > 0 ? terms : undefined;
};

export const boardColumns = (board: Board): Prisma.BoardCreateManyInput => ({
	...storedColumns(board),
	code: board.code,
	name: board.name,
	purpose: board.purpose ?? null,
	...boardStateColumns(board.state),
	visibility: board.visibility,
	zone: board.zone,
	holidays: board.holidays ?? null,
	secretaryId: board.secretaryId ?? null,
	chairId: board.chairId ?? null,
	channelId: board.channelId ?? null,
	overseenById: board.overseenById ?? null,
	parentId: board.parentId ?? null,
	outside: board.outside ? 1 : null,
	quorum: board.quorum ?? null,
	quorumShare: kept(board.quorumShare),
	reminders: kept(board.reminders),
	...termsColumns(board.terms),
	handOvers: kept(board.handOvers),
	...sourceColumns(board.source),
});

const boardStateIn = (row: Row): Row =>
	present({
		is: row.state,
		starts: dateIn(row, "starts"),
		since: row.activeSince,
		on: row.endedOn,
		reason: row.endedReason,
		mergedIntoId: row.mergedIntoId,
	});

const seatsIn = (row: Row): readonly Row[] =>
	(row.seats as readonly Row[]).map((seat) =>
		present({
			organisationId: seat.organisationId,
			holderId: seat.holderId,
			deputyId: seat.deputyId,
			from: seat.heldFrom,
			until: seat.heldUntil,
		}),
	);

export const seatColumns = (seat: Seat) => ({
	organisationId: seat.organisationId,
	holderId: seat.holderId ?? null,
	deputyId: seat.deputyId ?? null,
	heldFrom: seat.from ?? null,
	heldUntil: seat.until ?? null,
});

export const boardIn = (row: Row): Row =>
	present({
		...row,
		kind: "board",
		aliases: namesIn(row),
		memberIds: (row.members as readonly { personId: string }[]).map((member) => member.personId),
		seats: seatsIn(row),
		reminders: contentOf(row.reminders),
		state: boardStateIn(row),
		outside: row.outside === 1 ? true : undefined,
		quorumShare: contentOf(row.quorumShare),
		terms: termsIn(row),
		handOvers: contentOf(row.handOvers),
		source: sourceIn(row),
	});

export const personIn = (row: Row): Row =>
	present({
		...row,
		kind: "person",
		hours: contentOf(row.hours),
		linkedFor: contentOf(row.linkedFor),
	});
export const organisationIn = (row: Row): Row =>
	present({
		...row,
		kind: "organisation",
		aliases: namesIn(row),
		memberIds: contentOf(row.members),
		succeeded: contentOf(row.succeeded),
	});
export const planIn = (row: Row): Row =>
	present({ ...row, kind: "plan", aliases: namesIn(row), source: sourceIn(row) });

const boardIdsIn = (row: Row): readonly string[] | undefined => {
	const boards = row.boards as readonly { readonly boardId: string }[];
	return boards.length > 0 ? boards.map(({ boardId }) => boardId) : undefined;
};

export const workStreamIn = (row: Row): Row =>
	present({
		...row,
		kind: "workStream",
		aliases: namesIn(row),
		boardIds: boardIdsIn(row),
		report: reportIn(row),
		ended: row.endedOn ? present({ on: row.endedOn, reason: row.endedReason }) : undefined,
		source: sourceIn(row),
	});
