import { useEffect, useRef, useState } from "preact/hooks";
import { asJson, type LogEntry } from "../model.ts";
import { zoneOf } from "../state/state.ts";
import { wallTime } from "../text/zone.ts";
import { Icon } from "./icon.tsx";
import { JsonView } from "./json-view.tsx";
import { useDesk, useSlice } from "./use-desk.ts";

const SHOWN = 200;

function fits(entry: LogEntry, kind: string, needle: string): boolean {
	if (kind && entry.kind !== kind) return false;
	return !needle || JSON.stringify(entry).toLowerCase().includes(needle.toLowerCase());
}

function CopyButton({ entry }: { readonly entry: LogEntry }) {
	const [done, setDone] = useState("");
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(JSON.stringify(entry, null, 2));
			setDone("Copied");
		} catch {
			setDone("Could not copy");
		}
	};
	return (
		<button type="button" class="button small-button" onClick={() => void copy()}>
			<Icon name={done === "Copied" ? "check" : "copy"} />{" "}
			<span role="status">{done || "Copy"}</span>
		</button>
	);
}

/** Slack's own word for how a call ended. */
function outcome(entry: LogEntry): { readonly word: string; readonly bad: boolean } {
	const answer = asJson(entry.response);
	const error = answer?.error;
	if (typeof error === "string") return { word: error, bad: true };
	return { word: answer?.ok === true ? "ok" : "", bad: false };
}

function Entry({ entry }: { readonly entry: LogEntry }) {
	const zone = useSlice(zoneOf);
	const [open, setOpen] = useState(false);
	const { word, bad } = outcome(entry);
	const wall = wallTime(Date.parse(entry.at), zone);
	return (
		<li class="entry">
			<details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
				<summary>
					<span class="entry-n">{entry.n}</span>
					<span class="entry-at" title={wall.date}>
						{wall.time}
					</span>
					<span class={`entry-kind kind-${entry.kind}`}>{entry.kind}</span>
					<span class="entry-name">{entry.method ?? entry.type ?? ""}</span>
					<span class={bad ? "entry-bad" : "entry-ok"}>{word}</span>
					<span class="entry-ms">{entry.ms === undefined ? "" : `${Math.round(entry.ms)} ms`}</span>
				</summary>
				{open && (
					<div class="entry-body">
						<CopyButton entry={entry} />
						{entry.request !== undefined && <JsonView name="request" value={entry.request} />}
						{entry.response !== undefined && <JsonView name="response" value={entry.response} />}
					</div>
				)}
			</details>
		</li>
	);
}

function Filters(props: {
	readonly kinds: readonly string[];
	readonly kind: string;
	readonly needle: string;
	readonly setKind: (kind: string) => void;
	readonly setNeedle: (needle: string) => void;
}) {
	return (
		<>
			<input
				type="search"
				class="log-filter"
				placeholder="Filter by any word"
				aria-label="Filter the traffic"
				value={props.needle}
				onInput={(event) => props.setNeedle(event.currentTarget.value)}
			/>
			<span class="select-box">
				<select
					aria-label="Kind of traffic"
					value={props.kind}
					onChange={(event) => props.setKind(event.currentTarget.value)}
				>
					<option value="">Every kind</option>
					{props.kinds.map((one) => (
						<option key={one} value={one}>
							{one}
						</option>
					))}
				</select>
				<Icon name="down" />
			</span>
		</>
	);
}

function countWords(found: number, shown: number): string {
	const count = found === shown ? `${found}` : `newest ${shown} of ${found}`;
	return `${count} ${found === 1 ? "entry" : "entries"}`;
}

/** Newest first: what just happened is what somebody opens the log for. */
export function TrafficLog() {
	const desk = useDesk();
	const log = useSlice((state) => state.log);
	const [kind, setKind] = useState("");
	const [needle, setNeedle] = useState("");
	const panel = useRef<HTMLElement>(null);
	useEffect(() => panel.current?.querySelector<HTMLElement>("input")?.focus(), []);
	const found = log.filter((entry) => fits(entry, kind, needle));
	const kinds = [...new Set(log.map((entry) => entry.kind))].sort();
	const shown = found.slice(-SHOWN).reverse();
	return (
		<section class="log" aria-label="Traffic log" ref={panel}>
			<header class="log-head">
				<h2>Traffic log</h2>
				<Filters {...{ kinds, kind, needle, setKind, setNeedle }} />
				<span class="quiet" role="status">
					{countWords(found.length, shown.length)}
				</span>
				<button
					type="button"
					class="icon-button"
					aria-label="Close the traffic log"
					onClick={() => void desk.showLog(false)}
				>
					<Icon name="close" />
				</button>
			</header>
			<ol class="log-list">
				{shown.map((entry) => (
					<Entry key={entry.n} entry={entry} />
				))}
			</ol>
			{shown.length === 0 && (
				<p class="quiet log-empty">Nothing has passed yet that fits this filter.</p>
			)}
		</section>
	);
}
