import { useEffect, useRef } from "preact/hooks";
import { zoneOf } from "../state/state.ts";
import { longDate, momentOf, wallTime, zoneName } from "../text/zone.ts";
import { useSlice } from "../view/use-desk.ts";
import { type ControlProps, spoken, useControl } from "./surface.tsx";

/** Typing a date passes through other valid dates: the app is told once the person pauses. */
function useSettled(run: (value: string) => void) {
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const latest = useRef(run);
	latest.current = run;
	useEffect(() => () => clearTimeout(timer.current), []);
	return (value: string) => {
		clearTimeout(timer.current);
		timer.current = setTimeout(() => latest.current(value), 500);
	};
}

export function DatePicker(props: ControlProps) {
	const { value, hold, choose } = useControl(props);
	const settle = useSettled((next) => next && choose(next));
	const change = (next: string) => {
		hold(next);
		if (!props.waits) settle(next);
	};
	const date = String(value);
	return (
		<span class="picker">
			<input
				type="date"
				{...spoken(props)}
				value={date}
				onInput={(event) => change(event.currentTarget.value)}
			/>
			{/^\d{4}-\d\d-\d\d$/.test(date) && <span class="picker-words">{longDate(date)}</span>}
		</span>
	);
}

export function TimePicker(props: ControlProps) {
	const { value, hold, choose } = useControl(props);
	const settle = useSettled((next) => next && choose(next));
	const change = (next: string) => {
		hold(next);
		if (!props.waits) settle(next);
	};
	return (
		<input
			type="time"
			{...spoken(props)}
			value={String(value)}
			onInput={(event) => change(event.currentTarget.value)}
		/>
	);
}

/** The app keeps a moment; the person sees and sets it in their own zone. */
export function DateTimePicker(props: ControlProps) {
	const zone = useSlice(zoneOf);
	const { value, hold, choose } = useControl(props);
	const settle = useSettled((next) => next && choose(next));
	const wall = value ? wallTime(Number(value) * 1000, zone) : undefined;
	const change = (text: string) => {
		const [date = "", time = ""] = text.split("T");
		const next = date && time ? String(momentOf({ date, time }, zone) / 1000) : "";
		hold(next);
		if (!props.waits) settle(next);
	};
	return (
		<span class="picker">
			<input
				type="datetime-local"
				{...spoken(props)}
				value={wall ? `${wall.date}T${wall.time}` : ""}
				onInput={(event) => change(event.currentTarget.value)}
			/>
			<span class="picker-words">{zoneName(zone)}</span>
		</span>
	);
}
