/** 10,000 random rules against a walk through the calendar, under three server zones: `tsx test/bench/recurrence-days.ts`. */
import { execFileSync } from "node:child_process";
import { disagreement } from "../domain/recurrence-compare.ts";

const zones = ["Europe/London", "Pacific/Auckland", "America/New_York"];
const most = 10_000;

const compare = (): number => {
	let faults = 0;
	for (let seed = 1_000; seed < 1_000 + most; seed++) {
		const fault = disagreement(seed);
		if (fault === undefined) continue;
		faults++;
		console.log(fault);
	}
	return faults;
};

const [, script = "", zone] = process.argv;
if (zone) {
	console.log(`${zone}: ${most} rules, ${compare()} disagree`);
} else {
	for (const TZ of zones)
		execFileSync(process.execPath, [...process.execArgv, script, TZ], {
			env: { ...process.env, TZ },
			stdio: "inherit",
		});
}
