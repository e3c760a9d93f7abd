/** `npm run test:months`: three months of the demonstration, counted. `-- 30 nobody` gives the days and who acts. */
import { openOffice } from "./office.ts";
import {
	couldBeOne,
	countByPlace,
	emptyNow,
	type Living,
	live,
	saysNothing,
} from "./three-months.ts";

const days = Number(process.argv[2] ?? 90);
const say = (words: string): void => void process.stdout.write(`${words}\n`);

const tell = async (acting: Living["acting"]): Promise<number> => {
	const office = await openOffice({ via: "socket", rates: "none" });
	try {
		const { said, changed, presses } = await live(office, { days, acting });
		say(
			`${days} days, ${acting} acting: ${said.length} messages, ${changed} changes, ${presses} presses`,
		);
		for (const [place, count] of countByPlace(said)) say(`  ${place} ${count}`);
		const empty = said.filter(saysNothing);
		for (const { place, at, text } of empty)
			say(`  says nothing: ${place} ${at} ${JSON.stringify(text)}`);
		const doubled = couldBeOne(said);
		for (const one of doubled) say(`  could be one: ${one}`);
		const left = await emptyNow(office);
		for (const one of left) say(`  says nothing by now: ${JSON.stringify(one)}`);
		return empty.length + doubled.length + left.length;
	} finally {
		await office.close();
	}
};

const [, , , only] = process.argv;
let faults = 0;
for (const acting of ["nobody", "everybody"] as const)
	if (only === undefined || only === acting) faults += await tell(acting);
process.exit(faults > 0 ? 1 : 0);
