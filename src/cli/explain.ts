/** What is said of a fault that ended the program: a sentence where whoever started it can mend it. */
import { type Settings, secretsOf, settingsHere, WrongSettings } from "../config.ts";

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
	/** Where something was to be written, if that is another place. */
	readonly dest?: unknown;
	readonly port?: unknown;
	readonly syscall?: unknown;
};

const settingsNow = (): Settings | undefined => {
	try {
		return settingsHere();
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

/** What a place says of itself that cannot be read or written. */
const aboutPlaces: Readonly<Record<string, (place: string) => string>> = {
	EACCES: (place) =>
		`${place} is closed to the user who runs this: open it to them, or name another place.`,
	EPERM: (place) =>
		`${place} is closed to the user who runs this: open it to them, or name another place.`,
	EROFS: (place) => `${place} is where nothing can be written: name another place.`,
	ENOSPC: (place) => `There is no room for ${place}: make room there, or name another place.`,
	EDQUOT: (place) => `There is no room for ${place}: make room there, or name another place.`,
	ENOTDIR: (place) => `${place} leads through a file as if that were a folder: name another place.`,
	EEXIST: (place) => `${place} is a file where there has to be a folder: name another place.`,
	ENAMETOOLONG: (place) => `${place} is too long a name: give a shorter one.`,
};

/** Where somebody is written to, rather than something, no place of ours is meant. */
const aboutPlace = ({ code, path, dest, syscall }: Told): string | undefined => {
	const place = dest ?? path ?? (syscall === "write" ? "what was to be written" : undefined);
	return place === undefined ? undefined : aboutPlaces[String(code)]?.(String(place));
};

const sentenceOf = (error: Told): string | undefined => {
	const { code, path, dest, syscall } = error;
	if (code === "ENOENT" && dest !== undefined)
		return `${String(dest)} cannot be made there: name another place.`;
	if (code === "ENOENT" && path !== undefined) return `There is no file ${String(path)}.`;
	if (code === "EISDIR") return "That is a folder: name a file in it.";
	if (code === "EADDRINUSE") return aboutPort(error, "is in use");
	if (code === "EACCES" && syscall === "listen")
		return aboutPort(error, "is not for everybody to listen on");
	if (syscall === "listen" || (syscall === "getaddrinfo" && code === "ENOTFOUND"))
		return "This machine has no such address to listen on: put CONVENOR_HOST and CONVENOR_API_HOST right, such as 127.0.0.1.";
	const place = aboutPlace(error);
	if (place) return place;
	if (/SQLITE_FULL|database or disk is full/.test(error.message))
		return "The disk that the register is on is full: make room on it.";
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
