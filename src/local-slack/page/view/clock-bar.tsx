import { useEffect, useState } from "preact/hooks";
import { nowOf, zoneOf } from "../state/state.ts";
import { longDate, nextMondayAtNine, shortDate, wallTime, zoneName } from "../text/zone.ts";
import { ClockDialog } from "./clock-dialog.tsx";
import { Icon } from "./icon.tsx";
import { Menu } from "./menu.tsx";
import { useDesk, useSlice } from "./use-desk.ts";

type Step = { readonly label: string; readonly spoken: string; readonly advance: string };

const STEPS: readonly Step[] = [
	{ label: "+15 min", spoken: "Move the clock 15 minutes forward", advance: "15m" },
	{ label: "+1 hour", spoken: "Move the clock 1 hour forward", advance: "1h" },
	{ label: "+1 day", spoken: "Move the clock 1 day forward", advance: "1d" },
	{ label: "+1 week", spoken: "Move the clock 1 week forward", advance: "7d" },
];

const POLL = 10_000;

/** The server's clock may tick; a glance every few seconds is enough to show minutes. */
function useTicking() {
	const desk = useDesk();
	const running = useSlice((state) => state.clock?.running === true);
	useEffect(() => {
		if (!running) return;
		const timer = setInterval(() => {
			if (!document.hidden && !desk.get().moving) void desk.readClock();
		}, POLL);
		return () => clearInterval(timer);
	}, [running]);
}

function useMove() {
	const desk = useDesk();
	const [problem, setProblem] = useState("");
	const moving = useSlice((state) => state.moving);
	const move = async (body: Readonly<Record<string, unknown>>) => {
		if (moving) return;
		setProblem("");
		setProblem(await desk.moveClock(body));
	};
	return { move, moving, problem };
}

function Face() {
	const now = useSlice(nowOf);
	const zone = useSlice(zoneOf);
	const moving = useSlice((state) => state.moving);
	const wall = wallTime(now, zone);
	return (
		<p class="clock-face" title={zoneName(zone)}>
			<Icon name="clock" />
			<time dateTime={new Date(now).toISOString()}>
				<span class="clock-long">{longDate(wall.date)}</span>
				<span class="clock-short">{shortDate(wall.date)}</span> <strong>{wall.time}</strong>
			</time>
			<span class="clock-zone">{zoneName(zone)}</span>
			<span class="working" role="status">
				{moving ? "working…" : ""}
			</span>
		</p>
	);
}

type Choice = {
	readonly key: string;
	readonly text: string;
	readonly spoken: string;
	readonly onPick: () => void;
};

function useChoices(move: (body: Readonly<Record<string, unknown>>) => Promise<void>) {
	const desk = useDesk();
	const [asking, setAsking] = useState(false);
	const monday = () => {
		const state = desk.get();
		const at = nextMondayAtNine(nowOf(state), zoneOf(state));
		void move({ now: new Date(at).toISOString() });
	};
	const choices: readonly Choice[] = [
		...STEPS.map(({ label, spoken, advance }) => ({
			key: label,
			text: label,
			spoken,
			onPick: () => void move({ advance }),
		})),
		{ key: "monday", text: "Next Monday 09:00", spoken: "Next Monday 09:00", onPick: monday },
		{ key: "date", text: "To a date…", spoken: "To a date…", onPick: () => setAsking(true) },
	];
	return { asking, shut: () => setAsking(false), choices };
}

/** Buttons where there is room, the same choices as a menu where there is not. */
export function ClockBar() {
	useTicking();
	const { move, moving, problem } = useMove();
	const { asking, shut, choices } = useChoices(move);
	return (
		<section class="clock" aria-label="Simulated clock" aria-busy={moving}>
			<Face />
			<div class="clock-steps">
				{choices.map(({ key, text, spoken, onPick }) => (
					<button
						key={key}
						type="button"
						class="step"
						aria-label={spoken}
						aria-disabled={moving}
						onClick={onPick}
					>
						{text}
					</button>
				))}
			</div>
			<div class="clock-menu">
				<Menu label="Move the clock" look="button" face="Move" items={choices} align="right" />
			</div>
			{problem && (
				<p class="problem clock-problem" role="alert">
					{problem}
				</p>
			)}
			{asking && <ClockDialog onClose={shut} move={move} />}
		</section>
	);
}
