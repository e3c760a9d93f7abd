/** Meetings, actions, milestones and guidance as columns, and back. */
import type { Action } from "../../domain/items/action.ts";
import type { Guidance } from "../../domain/items/guidance.ts";
import type { Milestone } from "../../domain/items/milestone.ts";
import type { Meeting } from "../../domain/meetings/meeting.ts";
import type { Item } from "../../domain/register.ts";
import type { Prisma } from "../generated/sqlite/client.ts";
import {
	anchorColumns,
	dateColumns,
	dateIn,
	knownDateColumns,
	listColumn,
	listIn,
	organisationOf,
	ownerIn,
	personOf,
	present,
	type Row,
	reportIn,
	sourceColumns,
	sourceIn,
	storedColumns,
} from "./parts.ts";
import { namesIn } from "./programme.ts";

const ofBoardColumns = (item: Item) => ({
	...storedColumns(item),
	boardId: item.boardId,
	number: item.number,
	...sourceColumns(item.source),
});

const meetingTimeColumns = (time: Meeting["time"]) => ({
	time: time.is,
	fixedOn: time.is === "fixed" ? time.on : null,
	fixedFrom: time.is === "fixed" ? time.from : null,
	fixedMinutes: time.is === "fixed" ? time.minutes : null,
	fixedZone: time.is === "fixed" ? time.zone : null,
	...dateColumns("when", time.is === "provisional" ? time.when : undefined),
});

export const meetingColumns = (meeting: Meeting): Prisma.MeetingCreateManyInput => ({
	...ofBoardColumns(meeting),
	title: meeting.title ?? null,
	...meetingTimeColumns(meeting.time),
	place: meeting.place ?? null,
	seriesId: meeting.seriesId ?? null,
	originalOn: meeting.originalOn ?? null,
	poll: meeting.poll ? JSON.stringify(meeting.poll) : null,
	joint: meeting.joint ? JSON.stringify(meeting.joint) : null,
	proposal: meeting.proposal ? JSON.stringify(meeting.proposal) : null,
	state: meeting.state.is,
	cancelledOn: meeting.state.is === "cancelled" ? meeting.state.on : null,
	cancelledReason: meeting.state.is === "cancelled" ? (meeting.state.reason ?? null) : null,
});

export const meetingIn = (row: Row): Row =>
	present({
		...row,
		kind: "meeting",
		time: present({
			is: row.time,
			on: row.fixedOn,
			from: row.fixedFrom,
			minutes: row.fixedMinutes,
			zone: row.fixedZone,
			when: dateIn(row, "when"),
		}),
		state: present({ is: row.state, on: row.cancelledOn, reason: row.cancelledReason }),
		poll: row.poll ? JSON.parse(String(row.poll)) : undefined,
		joint: row.joint ? JSON.parse(String(row.joint)) : undefined,
		proposal: row.proposal ? JSON.parse(String(row.proposal)) : undefined,
		source: sourceIn(row),
	});

const actionStateColumns = (state: Action["state"]) => ({
	state: state.is,
	note: state.is === "open" ? (state.note ?? null) : null,
	blockedBy: state.is === "open" ? (state.blocked?.by ?? null) : null,
	blockedReason: state.is === "open" ? (state.blocked?.reason ?? null) : null,
	blockedReviewBy: state.is === "open" ? (state.blocked?.reviewBy ?? null) : null,
	closedOn: state.is === "closed" ? state.on : null,
	closedById: state.is === "closed" ? (state.byId ?? null) : null,
	outcome: state.is === "closed" ? (state.outcome ?? null) : null,
});

export const actionColumns = (action: Action): Prisma.ActionCreateManyInput => ({
	...ofBoardColumns(action),
	title: action.title,
	ownerPersonId: personOf(action.owner),
	ownerOrganisationId: organisationOf(action.owner),
	helpers: listColumn(action.owner?.helperIds),
	...knownDateColumns("due", action.due),
	...anchorColumns("due", action.due),
	workStreamId: action.workStreamId ?? null,
	meetingId: action.meetingId ?? null,
	postsFilled: action.posts?.filled ?? null,
	postsWanted: action.posts?.wanted ?? null,
	rollOut: listColumn(action.rollOut),
	...actionStateColumns(action.state),
});

export const actionIn = (row: Row): Row =>
	present({
		...row,
		kind: "action",
		owner: ownerIn(row.ownerPersonId, row.ownerOrganisationId, row.helpers),
		due: dateIn(row, "due"),
		posts:
			row.postsWanted === null ? undefined : { filled: row.postsFilled, wanted: row.postsWanted },
		rollOut: listIn(row.rollOut),
		state: present({
			is: row.state,
			note: row.note,
			blocked:
				row.blockedBy === null
					? undefined
					: { by: row.blockedBy, reason: row.blockedReason, reviewBy: row.blockedReviewBy },
			on: row.closedOn,
			byId: row.closedById,
			outcome: row.outcome,
		}),
		source: sourceIn(row),
	});

export const milestoneColumns = (milestone: Milestone): Prisma.MilestoneCreateManyInput => ({
	...ofBoardColumns(milestone),
	title: milestone.title,
	ownerPersonId: personOf(milestone.owner),
	ownerOrganisationId: organisationOf(milestone.owner),
	helpers: listColumn(milestone.owner?.helperIds),
	...knownDateColumns("baseline", milestone.baseline),
	...knownDateColumns("forecast", milestone.forecast),
	...anchorColumns("forecast", milestone.forecast),
	actual: milestone.actual ?? null,
	rag: milestone.report?.rag ?? null,
	ragReason: milestone.report?.reason ?? null,
	ragOn: milestone.report?.on ?? null,
	ragById: milestone.report?.byId ?? null,
	workStreamId: milestone.workStreamId ?? null,
	planId: milestone.planId ?? null,
	rollOut: listColumn(milestone.rollOut),
});

export const milestoneIn = (row: Row): Row =>
	present({
		...row,
		kind: "milestone",
		owner: ownerIn(row.ownerPersonId, row.ownerOrganisationId, row.helpers),
		baseline: dateIn(row, "baseline"),
		forecast: dateIn(row, "forecast"),
		rollOut: listIn(row.rollOut),
		report: reportIn(row),
		source: sourceIn(row),
	});

const expectedIn = ({ state }: Guidance) => {
	if (state.is === "expected") return state.window;
	return state.is === "released" ? state.expected : undefined;
};

export const guidanceColumns = (guidance: Guidance): Prisma.GuidanceCreateManyInput => ({
	...ofBoardColumns(guidance),
	title: guidance.title,
	issuerId: guidance.issuerId,
	watcherPersonId: personOf(guidance.watcher),
	watcherOrganisationId: organisationOf(guidance.watcher),
	edition: guidance.edition ?? null,
	state: guidance.state.is,
	...dateColumns("expected", expectedIn(guidance)),
	...dateColumns("when", guidance.state.is === "expected" ? undefined : guidance.state.when),
	supersededById:
		guidance.state.is === "withdrawn" ? (guidance.state.supersededById ?? null) : null,
	circulatedTo: guidance.circulatedTo ?? null,
	recipients: listColumn(guidance.recipients),
	workStreamId: guidance.workStreamId ?? null,
});

export const guidanceIn = (row: Row): Row => {
	const expected = dateIn(row, "expected");
	return present({
		...row,
		kind: "guidance",
		aliases: namesIn(row),
		watcher: ownerIn(row.watcherPersonId, row.watcherOrganisationId),
		recipients: listIn(row.recipients),
		state: present({
			is: row.state,
			window: expected,
			expected,
			when: dateIn(row, "when"),
			supersededById: row.supersededById ?? undefined,
		}),
		source: sourceIn(row),
	});
};
