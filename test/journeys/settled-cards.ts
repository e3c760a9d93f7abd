/** Cards that are out, and what somebody else does to their matter before a button on them is pressed. */

/** A line typed: by whom, where, what. `{1}` stands for the first reference in the answer to the first line. */
export type Typed = readonly [who: string, channel: string, line: string, thenPresses?: string];

export type Case = {
	readonly name: string;
	readonly made: readonly Typed[];
	/** Where the card is, who presses on it, and the words that are on this card alone. */
	readonly card: { readonly who: string; readonly channel: string; readonly has: string };
	readonly settled: readonly Typed[];
	/** What the card says in its place afterwards. */
	readonly says: RegExp;
	/** It is only elsewhen: it may still be moved or called off, in a form that shows what is so. */
	readonly isOnlyMoved?: true;
};

const lpb = "london-prevent-board";
const secretary = "partnerships-secretary";
const chair = "partnerships-chair";
const owner = "engagement-lead";
const member = "ctset-lead";

const add = (title: string, due: string, of = owner): Typed => [
	secretary,
	lpb,
	`/action add ${title} for LPB, owner @${of}, due ${due}`,
];
const by = (line: string, who = chair): readonly Typed[] => [[who, lpb, line]];

const inChannel = (title: string, who = owner) => ({ who, channel: lpb, has: title });
const inPrivate = (title: string, who = owner) => ({ who, channel: "@app", has: title });

const actions: readonly Case[] = [
	{
		name: "an action that another has closed",
		made: [add("Write the first letter", "Fri 6 February")],
		card: inChannel("Write the first letter"),
		settled: by("/action close {1}"),
		says: /Done by Partnerships Chair, Mon 2 February 2009/,
	},
	{
		name: "the same in its owner's own morning",
		made: [add("Write the second letter", "Fri 6 February")],
		card: inPrivate("Write the second letter"),
		settled: by("/action close {1}"),
		says: /Done by Partnerships Chair, Mon 2 February 2009/,
	},
	{
		name: "an action that another has moved",
		made: [add("Write the third letter", "Fri 6 February")],
		card: inChannel("Write the third letter"),
		settled: by("/action re-date {1} to Thu 14 May"),
		says: /Moved to Thu 14 May 2009 by Partnerships Chair/,
	},
	{
		name: "an action that was given to somebody else, in the morning of whoever had it",
		made: [add("Write the fourth letter", "Fri 6 February")],
		card: inPrivate("Write the fourth letter"),
		settled: by(`/action reassign {1} to @${member}`),
		says: /Given to CTSET Lead by Partnerships Chair/,
	},
	{
		name: "an action that waits for an outside body by now",
		made: [add("Write the fifth letter", "Fri 30 January")],
		card: inChannel("Write the fifth letter"),
		settled: by("/action block {1} by NPIA because they decide first, review by Fri 27 February"),
		says: /Blocked by National Policing Improvement Agency: they decide first/,
	},
	{
		name: "a blocked action of which another has named another day to ask",
		made: [
			add("Write the sixth letter", "Fri 20 February"),
			...by("/action block {1} by NPIA because they decide first, review by Mon 2 February"),
		],
		card: inChannel("Write the sixth letter"),
		settled: by("/action review {1} in a month"),
		says: /To be asked again by .* 2009, said by Partnerships Chair/,
	},
	{
		name: "a blocked action that another has freed",
		made: [
			add("Write the seventh letter", "Fri 20 February"),
			...by("/action block {1} by NPIA because they decide first, review by Mon 2 February"),
		],
		card: inChannel("Write the seventh letter"),
		settled: by("/action unblock {1}"),
		says: /Not blocked any more, said by Partnerships Chair/,
	},
	{
		name: "news of an action that is closed by now",
		made: [add("Write the eighth letter", "Fri 29 May")],
		card: inChannel("Write the eighth letter"),
		settled: by("/action close {1}"),
		says: /Action added: Write the eighth letter[\s\S]*Done by Partnerships Chair, Mon 2 February 2009/,
	},
];

const milestones: readonly Case[] = [
	{
		name: "a milestone that another has achieved",
		made: [[secretary, lpb, "/milestone add First strand agreed for LPB by Fri 6 February"]],
		card: inChannel("First strand agreed", secretary),
		settled: by("/milestone achieve {1}"),
		says: /Achieved Mon 2 February 2009, recorded by Partnerships Chair/,
	},
	{
		name: "a milestone that another has moved",
		made: [[secretary, lpb, "/milestone add Second strand agreed for LPB by Fri 6 February"]],
		card: inChannel("Second strand agreed", secretary),
		settled: by("/milestone re-date {1} to Fri 29 May"),
		says: /Moved to Fri 29 May 2009 by Partnerships Chair/,
	},
];

const guidance: readonly Case[] = [
	{
		name: "guidance that another has seen released",
		made: [
			[secretary, lpb, "/guidance expect First handbook from NPIA for LPB on Mon 2 February 2009"],
		],
		card: inChannel("First handbook", secretary),
		settled: by("/guidance release {1}"),
		says: /Guidance released .*recorded by Partnerships Chair/,
	},
	{
		name: "guidance that is expected in another window by now",
		made: [
			[secretary, lpb, "/guidance expect Second handbook from NPIA for LPB on Mon 2 February 2009"],
		],
		card: inChannel("Second handbook", secretary),
		settled: by("/guidance re-date {1} to May 2009"),
		says: /New window in May 2009 by Partnerships Chair/,
	},
];

const meetings: readonly Case[] = [
	{
		name: "a meeting that was cancelled",
		made: [[secretary, lpb, "/meeting schedule LPB Fri 6 February 10am, First room"]],
		card: inChannel("days: London Prevent board {1}", member),
		settled: by("/meeting cancel {1} because the room is not free"),
		says: /Cancelled by Partnerships Chair/,
	},
	{
		name: "a meeting that was moved",
		made: [[secretary, lpb, "/meeting schedule LPB Fri 6 February 1pm, Second room"]],
		card: inChannel("days: London Prevent board {1}", member),
		settled: [[chair, lpb, "/meeting change {1} to Tue 12 May 2009 1pm", "Go ahead"]],
		says: /Moved to Tue 12 May 2009, 13:00 by Partnerships Chair/,
	},
	{
		name: "news of a meeting that was moved",
		made: [[secretary, lpb, "/meeting schedule LPB Fri 29 May 1pm, Third room"]],
		card: inChannel("Meeting scheduled: London Prevent board {1}", member),
		settled: [[chair, lpb, "/meeting change {1} to Tue 26 May 2009 1pm", "Go ahead"]],
		isOnlyMoved: true,
		says: /Meeting scheduled: London Prevent board LPB-M\d+\nFri 29 May 2009, 13:00/,
	},
	{
		name: "a date that another has set",
		made: [[secretary, lpb, "/meeting schedule LPB in February 2009"]],
		card: inPrivate("Date wanted for a meeting", secretary),
		settled: [[chair, lpb, "/meeting change {1} to Fri 27 February 2009 10am", "Go ahead"]],
		says: /Moved to Fri 27 February 2009, 10:00 by Partnerships Chair/,
	},
	{
		name: "a poll that another has closed",
		made: [[secretary, lpb, "/meeting poll LPB Tue 5 May 10am or Wed 6 May 2pm"]],
		card: inChannel("When shall we meet? London Prevent board {1}", secretary),
		settled: by("/meeting settle {1} option 1"),
		says: /Booked for Tue 5 May 2009, 10:00/,
	},
	{
		name: "a joint meeting that another has turned down",
		made: [
			[
				"contest-secretary",
				"mps-contest-board",
				"/meeting schedule MCB with LPB Thu 7 May 10am jointly",
			],
		],
		card: inPrivate("A joint meeting is proposed", secretary),
		settled: by("/meeting turn-down {1} because the hall is too small"),
		says: /Turned down/,
	},
	{
		name: "a paper that has come",
		made: [
			[secretary, lpb, "/meeting schedule LPB Mon 9 February 1pm, Fourth room"],
			[secretary, lpb, '/meeting agenda-add {1} "First options" 15 minutes'],
			[secretary, lpb, `/meeting paper-ask {2} from @${owner}`],
		],
		card: inPrivate("First options"),
		settled: by("/meeting paper-receive {3} tabled at the meeting"),
		says: /Handed in by Partnerships Chair/,
	},
];

export const cases: readonly Case[] = [...actions, ...milestones, ...guidance, ...meetings];
