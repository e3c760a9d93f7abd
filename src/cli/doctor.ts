/** `convenor doctor`: what is right with this installation, what is not, and what to do about it. */
import { machineClock } from "../clock.ts";
import type { Settings } from "../config.ts";
import { examine, type Finding } from "../wiring/doctor.ts";
import { readManifest } from "./assets.ts";
import { explain } from "./explain.ts";
import { persistentRegister } from "./register-file.ts";

const marks = { good: "ok  ", amiss: "FIX ", unchecked: "-   " } as const;

export const linesOf = ({ about, is, says, todo }: Finding): readonly string[] => [
	`${marks[is]} ${about}: ${says}`,
	...(todo ? [`          ${todo}`] : []),
];

const sumUp = (amiss: number): string =>
	amiss === 0
		? "Nothing needs fixing."
		: `${amiss} ${amiss === 1 ? "thing needs" : "things need"} fixing.`;

/** Exit status: 1 where something needs fixing. */
export const doctor = async (settings: Settings): Promise<number> => {
	const { bot = [], bot_optional: optional = [] } = readManifest().oauth_config?.scopes ?? {};
	const databaseUrl = persistentRegister(settings);
	const findings = await examine({
		...{ settings: { ...settings, databaseUrl }, scopes: { bot, optional } },
		...{ clock: machineClock, explain },
	});
	const amiss = findings.filter(({ is }) => is === "amiss").length;
	process.stdout.write(`${[...findings.flatMap(linesOf), sumUp(amiss)].join("\n")}\n`);
	return amiss === 0 ? 0 : 1;
};
