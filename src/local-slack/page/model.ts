// The shapes that the local Slack's driver answers with, as far as the page relies on them.

export type Standing = "member" | "guest" | "external" | "deactivated";

export type User = {
	readonly id: string;
	readonly name: string;
	readonly real_name?: string;
	readonly title?: string;
	readonly tz?: string;
	readonly team?: string;
	readonly team_name?: string;
	readonly standing?: Standing;
};

type ChannelKind = "public" | "private" | "shared" | "im";

export type Channel = {
	readonly id: string;
	readonly name: string;
	readonly kind: ChannelKind;
	readonly archived?: boolean;
	readonly member_count?: number;
	readonly members?: readonly string[];
	readonly is_member?: boolean;
	readonly unread?: number | boolean;
	readonly topic?: string;
};

type Command = {
	readonly command: string;
	readonly description?: string;
	readonly usage_hint?: string;
};

type Shortcut = {
	readonly name: string;
	readonly type: string;
	readonly callback_id: string;
	readonly description?: string;
};

export type AppInfo = {
	readonly id: string;
	readonly name: string;
	readonly botUserId: string;
	readonly commands: readonly Command[];
	readonly shortcuts?: readonly Shortcut[];
};

export type Workspace = {
	readonly team: { readonly id: string; readonly name: string };
	readonly now: string;
	readonly app: AppInfo;
	readonly users: readonly User[];
	readonly channels: readonly Channel[];
};

// Blocks arrive from the app as Slack's own JSON; the renderer reads them defensively.
export type Json = { readonly [key: string]: unknown };

export type Message = {
	readonly ts: string;
	readonly thread_ts?: string;
	readonly reply_count?: number;
	readonly user: string;
	readonly name?: string;
	readonly bot?: boolean;
	readonly ephemeral?: boolean;
	readonly edited?: boolean;
	readonly text?: string;
	readonly blocks?: readonly Json[];
	readonly broadcast?: boolean;
	readonly files?: readonly Json[];
	readonly attachments?: readonly Json[];
	readonly flattened?: string | readonly string[];
};

export type View = {
	readonly id: string;
	readonly type?: string;
	readonly hash?: string;
	readonly callback_id?: string;
	readonly title?: string | Json;
	readonly submit?: string | Json | null;
	readonly close?: string | Json | null;
	readonly blocks: readonly Json[];
};

export type LogEntry = {
	readonly n: number;
	readonly at: string;
	readonly kind: string;
	readonly method?: string;
	readonly type?: string;
	readonly request?: unknown;
	readonly response?: unknown;
	readonly ms?: number;
};

/** A file that a person attached in a form, as the driver takes it. */
export type GivenFile = { readonly name: string; readonly base64: string };

export type ControlValue = string | readonly (string | GivenFile)[];

export type ClockState = { readonly now: string; readonly running?: boolean };

export function asJson(value: unknown): Json | undefined {
	return typeof value === "object" && value !== null && !Array.isArray(value)
		? (value as Json)
		: undefined;
}

export function asList(value: unknown): readonly Json[] {
	const all: readonly unknown[] = Array.isArray(value) ? value : [];
	return all.map(asJson).filter((one) => one !== undefined);
}

export function chosenIn(value: ControlValue): readonly string[] {
	return typeof value === "string" ? [] : value.filter((one) => typeof one === "string");
}

export function filesIn(value: ControlValue): readonly GivenFile[] {
	return typeof value === "string" ? [] : value.filter((one) => typeof one !== "string");
}

export function asText(value: unknown): string {
	return typeof value === "string" ? value : "";
}

/** The words of a Slack text object, or of a bare string. */
export function wordsOf(value: unknown): string {
	return typeof value === "string" ? value : asText(asJson(value)?.text);
}
