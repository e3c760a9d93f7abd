/** A list that is told has what the register has, however it was asked for: no more, no less, and nobody else's. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PlainDate } from "../../src/domain/dates/plain-date.ts";
import { answerMessage } from "../../src/views/answers/answer.ts";
import { chanceOf } from "../audience/chance.ts";
import { type Demo, openNamed } from "./demo.ts";
import { type Asked, type Held, listAsked } from "./lists-at-random.ts";

const programmes: readonly (readonly [string, string, string])[] = [
	["demo", "2009-01-29T10:00:00Z", "guidance-lead"],
	["elections", "2027-03-04T10:00:00Z", "clerk"],
	["fire", "2014-11-20T09:30:00Z", "programme-manager"],
	["libraries", "2027-09-15T09:00:00Z", "clerk"],
];
const seed = Number(process.env.SEED ?? 20_090_129);
const questions = 60;
/** A page of a list. */
const most = 20;

/** Of sixty lists made at random; raise them as the reader learns. */
const [leastTold, leastRight] = [0.9, 0.8];

describe.each(programmes)("of the programme of %s", (name, now, asker) => {
	let demo: Demo;
	let held: Held;
	beforeAll(async () => {
		demo = await openNamed(name, now);
		const register = demo.store.store.as({ kind: "person", viewer: await demo.viewer(asker) });
		const boards = await register.boards();
		const isSeen = ({ boardId }: { readonly boardId: string }) =>
			boards.some(({ id }) => id === boardId);
		held = {
			today: now.slice(0, 10) as PlainDate,
			boards,
			people: await register.people(),
			workStreams: await register.workStreams(),
			things: [...(await register.actions()), ...(await register.milestones())].filter(isSeen),
		};
	}, 60_000);
	afterAll(() => demo.close());

	/** How many it says there are, and which it shows: undefined where it tells none. */
	const toldOf = async ({ text }: Asked) => {
		const { answer } = await demo.ask(text, { asker });
		const said = answerMessage(answer).text;
		if (answer.is === "nothing") return { count: 0, shown: [], said };
		if (answer.is !== "found") return undefined;
		const shown = [...said.matchAll(/^• ([A-Z][A-Z\d]*-\d+) /gm)].map(([, each]) => each ?? "");
		return { count: Number(/: (\d+)\b/.exec(said.split("\n")[0] ?? "")?.[1]), shown, said };
	};

	it(`tells what there is, of ${questions} lists`, async () => {
		const chance = chanceOf(seed);
		let [told, right] = [0, 0];
		for (let asked = 0; asked < questions; asked += 1) {
			const question = listAsked(held, chance);
			const answer = await toldOf(question);
			if (!answer) continue;
			told += 1;
			const { count, shown } = answer;
			const isWhole =
				count > most || shown.toSorted().join() === [...question.wants].toSorted().join();
			if (count === question.wants.length && isWhole) right += 1;
		}
		expect(told).toBeGreaterThan(questions * leastTold);
		expect(right / told).toBeGreaterThan(leastRight);
	}, 60_000);
});
