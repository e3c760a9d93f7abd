/** Every command is carried out in some world with something out of sight, and shows nothing of that. */
import { expect, it } from "vitest";
import { commands } from "../../commands/index.ts";
import { tryCommand } from "./trial.ts";

/** A command that nobody can make work in so many worlds is not tried by any. */
const most = 60;
const tryOut = async (name: string) => {
	let isServed = false;
	for (let seed = 1; seed <= most && !isServed; seed += 1) {
		const trial = await tryCommand(name, seed);
		if (!trial) continue;
		const { difference, ran } = trial;
		if (difference) return { name, seed, ...difference };
		if (ran.office.faults.length > 0) return { name, seed, faults: ran.office.faults };
		isServed = ran.office.served.has(name);
	}
	return isServed ? undefined : { name, isServed };
};

it("every command is carried out, and shows the same whether or not there is something out of sight", async () => {
	const found: unknown[] = [];
	for (const { name } of commands) found.push(...[await tryOut(name)].filter(Boolean));
	expect(found).toEqual([]);
}, 480_000);
