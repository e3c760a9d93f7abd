/** The flood programme with many boards more, each with a meeting ahead and a decision: longer than one page of anything. */
import { readFileSync } from "node:fs";

const many = 44;
const two = (number: number): string => String(number).padStart(2, "0");

export const manyBoards = (): string => {
	const programme = JSON.parse(
		readFileSync(new URL("flood.json", import.meta.url), "utf8"),
	) as Record<string, readonly unknown[] | undefined>;
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
	const added = { boards, meetings, decisions };
	const kept = Object.entries(added).map(([name, rows]) => [
		name,
		[...(programme[name] ?? []), ...rows],
	]);
	return JSON.stringify({ ...programme, ...Object.fromEntries(kept) });
};
