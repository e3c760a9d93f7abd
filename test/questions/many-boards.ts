/** The flood programme with many boards more, each with a meeting ahead, a paper for it and a decision: longer than one page of anything. */
import { programmeText, readCorpus } from "../corpora/corpus.ts";

const many = 44;
const two = (number: number): string => String(number).padStart(2, "0");

const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, at) => at + 1);

/** And more of what few programmes have many of: called off meetings, circulated guidance, work streams. */
export const muchOfEverything = (): string => {
	const programme = JSON.parse(manyBoards()) as Record<string, readonly unknown[]>;
	const meetings = upTo(24).map((number) => ({
		key: `off-${number}`,
		board: "reach-1",
		number: 10 + number,
		on: `2027-09-${two(number)}`,
		from: "10:00",
		minutes: 60,
		cancelled: { on: "2027-08-30", reason: `High water ${number}` },
	}));
	const guidance = upTo(12).map((number) => ({
		key: `note-${number}`,
		board: "reach-2",
		number,
		title: `Sluice note ${two(number)}`,
		issuer: "defra",
		released: "Thu 2 September 2027",
		recipients: [
			{ organisation: "council", since: "2027-09-05" },
			{ organisation: "rail", since: "2027-09-05", done: "2027-09-20", by: "ecologist" },
		],
	}));
	const workStreams = upTo(42).map((number) => ({
		key: `strand-${number}`,
		name: `Strand ${two(number)}`,
	}));
	const actions = upTo(30).map((number) => ({
		key: `gate-${number}`,
		board: "reach-3",
		number,
		title: `Renew gate ${two(number)}, ${"with its frame ".repeat(18)}`.trim(),
		owner: "ecologist",
		due: "Fri 12 November 2027",
		blocked: {
			by: "Defra",
			reason: `The parts for gate ${two(number)} ${"have not come ".repeat(18)}`.trim(),
			reviewBy: "2027-10-20",
		},
	}));
	const added = Object.entries({ meetings, guidance, workStreams, actions });
	const whole = added.map(([name, rows]) => [name, [...(programme[name] ?? []), ...rows]]);
	return JSON.stringify({ ...programme, ...Object.fromEntries(whole) });
};

export const manyBoards = (): string => {
	const programme = JSON.parse(programmeText(readCorpus("flood"))) as Record<
		string,
		readonly unknown[] | undefined
	>;
	const numbers = Array.from({ length: many }, (_, at) => at + 1);
	const boards = numbers.map((number) => ({
		key: `reach-${number}`,
		code: `RX${two(number)}`,
		name: `Reach ${two(number)} board`,
		secretary: "programme-secretary",
		chair: "ecologist",
		seats: [{ organisation: "defra" }],
	}));
	const meetings = numbers.map((number) => ({
		key: `reach-${number}-m1`,
		board: `reach-${number}`,
		number: 1,
		on:
			number % 2 === 0 ? `2027-12-${two(1 + (number % 28))}` : `2027-11-${two(1 + (number % 28))}`,
		from: "10:00",
		minutes: 60,
	}));
	const decisions = numbers.map((number) => ({
		key: `reach-${number}-d1`,
		board: `reach-${number}`,
		number: 1,
		title: `Gauge ${number} is renewed`,
		on: "2027-10-01",
	}));
	const agenda = numbers.map((number) => ({
		key: `reach-${number}-a1`,
		board: `reach-${number}`,
		number: 1,
		title: `Gauge ${number}`,
		meeting: `reach-${number}-m1`,
		place: 1,
		presenter: "ecologist",
	}));
	const papers = numbers.map((number) => ({
		key: `reach-${number}-p1`,
		board: `reach-${number}`,
		number: 1,
		title: `Readings of gauge ${number}`,
		agendaItem: `reach-${number}-a1`,
		owner: "ecologist",
		asked: "2027-10-01",
		workingDays: 5,
	}));
	const added = { boards, meetings, decisions, agenda, papers };
	const kept = Object.entries(added).map(([name, rows]) => [
		name,
		[...(programme[name] ?? []), ...rows],
	]);
	return JSON.stringify({ ...programme, ...Object.fromEntries(kept) });
};
