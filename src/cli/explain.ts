/** What is said of a fault that ended the program: a sentence where whoever started it can mend it. */
import { readSettings, type Settings, secretsOf, WrongSettings } from "../config.ts";

/** By name, so that the command line loads neither Slack nor the register to know them. */
const plainlyWorded = [
	"BesideRealSlack",
	"CannotJoinSlack",
	"CannotOpenDatabase",
	"NoLocalSlack",
	"NotSimulated",
	"UnreadableProgramme",
];

type Told = Error & {
	readonly code?: unknown;
	readonly path?: unknown;
	readonly port?: unknown;
	readonly syscall?: unknown;
};

const settingsNow = (): Settings | undefined => {
	try {
		return readSettings();
	} catch {
		return undefined;
	}
};

/** The settings that name this port; all that listen on one, where none does. */
const portSettings = (port: unknown): string => {
	const settings = settingsNow();
	const all = [
		["CONVENOR_PORT", settings?.web.port],
		["CONVENOR_API_PORT", settings?.api?.port],
		["LOCAL_SLACK_PORT", settings?.slack ? undefined : settings?.localSlackPort],
	] as const;
	const named = all.filter(([, number]) => number === port);
	return (named.length > 0 ? named : all).map(([name]) => name).join(" or ");
};

const aboutPort = ({ port }: Told, what: string): string =>
	`Port ${String(port)} ${what}: set ${portSettings(port)} to another one, such as 4010.`;

const sentenceOf = (error: Told): string | undefined => {
	const { code, path, syscall } = error;
	if (code === "ENOENT" && path !== undefined) return `There is no file ${String(path)}.`;
	if (code === "EISDIR") return "That is a folder: name a file in it.";
	if (code === "EADDRINUSE") return aboutPort(error, "is in use");
	if (code === "EACCES" && syscall === "listen")
		return aboutPort(error, "is not for everybody to listen on");
	if (syscall === "listen" || (syscall === "getaddrinfo" && code === "ENOTFOUND"))
		return "This machine has no such address to listen on: put CONVENOR_HOST and CONVENOR_API_HOST right, such as 127.0.0.1.";
	if (error instanceof WrongSettings || plainlyWorded.includes(error.name)) return error.message;
	return undefined;
};

/** Shorter than this would be cut out of ordinary words. */
const shortest = 4;

/** No secret that this process was given is repeated. */
const withoutSecrets = (words: string): string => {
	const settings = settingsNow();
	const known = (settings ? secretsOf(settings) : []).filter((one) => one !== undefined);
	return known
		.filter(({ length }) => length >= shortest)
		.reduce((rest, secret) => rest.replaceAll(secret, "[secret]"), words);
};

export const explain = (error: unknown): string => {
	if (!(error instanceof Error)) return withoutSecrets(String(error));
	return sentenceOf(error) ?? withoutSecrets(error.stack ?? error.message);
};
