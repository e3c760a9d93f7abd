/** Small worlds to keep: every value names only what matters to its test. */

import type { Audience, Viewer } from "../../src/domain/audience/audience.ts";
import type { Board } from "../../src/domain/boards/board.ts";
import type { HonestDate } from "../../src/domain/dates/honest-date.ts";
import { instant, plainDate, wallTime } from "../../src/domain/dates/plain-date.ts";
import type { Action } from "../../src/domain/items/action.ts";
import type { Guidance } from "../../src/domain/items/guidance.ts";
import type { Milestone } from "../../src/domain/items/milestone.ts";
import type { Meeting } from "../../src/domain/meetings/meeting.ts";
import type { Organisation, Person } from "../../src/domain/people/person.ts";
import type { Store } from "../../src/usecases/ports.ts";

export const now = instant("2009-01-29T10:00:00Z");
export const today = plainDate("2009-01-29");
const zone = "Europe/London";

export const operator = {
	audience: { kind: "operator" } as const,
	author: { name: "The operator", through: "test" },
	now,
};

export const asPerson = (personId: string, standing: Viewer["standing"] = "member"): Audience => ({
	kind: "person",
	viewer: { slackId: `U-${personId}`, personId, standing, administrator: false },
});

export const byPerson = (personId: string, standing: Viewer["standing"] = "member") => ({
	audience: asPerson(personId, standing),
	author: { name: personId, personId, through: "test" },
	now,
});

export const onDay = (iso: string): HonestDate => ({
	precision: "day",
	words: iso,
	first: plainDate(iso),
	last: plainDate(iso),
	saidOn: today,
});

export const inApril: HonestDate = {
	precision: "month",
	words: "in April",
	first: plainDate("2009-04-01"),
	last: plainDate("2009-04-30"),
	saidOn: today,
};

export const soon: HonestDate = { precision: "undated", words: "soon", saidOn: today };

type Some<T extends { id: string }> = Partial<T> & { readonly id: string };

export const person = (some: Some<Person>): Person => ({
	kind: "person",
	version: 0,
	name: `Person ${some.id}`,
	handle: some.id,
	zone,
	...some,
});

export const organisation = (some: Some<Organisation>): Organisation => ({
	kind: "organisation",
	version: 0,
	name: `Organisation ${some.id}`,
	aliases: [],
	sort: "organisation",
	...some,
});

export const board = (some: Some<Board>): Board => ({
	kind: "board",
	version: 0,
	code: some.id.toUpperCase(),
	name: `Board ${some.id}`,
	aliases: [],
	state: { is: "active" },
	visibility: "open",
	zone,
	memberIds: [],
	seats: [],
	...some,
});

export const action = (some: Some<Action>): Action => ({
	kind: "action",
	version: 0,
	boardId: "lpb",
	number: 1,
	title: `Action ${some.id}`,
	due: onDay("2009-03-06"),
	state: { is: "open" },
	...some,
});

export const meeting = (some: Some<Meeting>): Meeting => ({
	kind: "meeting",
	version: 0,
	boardId: "lpb",
	number: 1,
	time: {
		is: "fixed",
		on: plainDate("2009-03-12"),
		from: wallTime("14:00"),
		minutes: 90,
		zone,
	},
	state: { is: "planned" },
	...some,
});

export const milestone = (some: Some<Milestone>): Milestone => ({
	kind: "milestone",
	version: 0,
	boardId: "lpb",
	number: 2,
	title: `Milestone ${some.id}`,
	baseline: inApril,
	forecast: soon,
	...some,
});

export const guidance = (some: Some<Guidance>): Guidance => ({
	kind: "guidance",
	version: 0,
	boardId: "lpb",
	number: 3,
	title: `Guidance ${some.id}`,
	aliases: [],
	issuerId: "npia",
	state: { is: "expected", window: inApril },
	...some,
});

/** The people, the organisation and the open board that most tests speak of. */
export const settle = (store: Store): Promise<void> =>
	store.change(operator, async (register) => {
		await register.save(organisation({ id: "npia", name: "NPIA" }));
		for (const id of ["maya", "sam", "alex"])
			await register.save(person({ id, slackId: `U-${id}` }));
		await register.save(board({ id: "lpb", memberIds: ["maya"], secretaryId: "sam" }));
		await register.save(board({ id: "sob", visibility: "restricted", memberIds: ["alex"] }));
	});
