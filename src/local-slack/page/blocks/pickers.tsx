import { useEffect, useRef } from "preact/hooks";
import { zoneOf } from "../state/state.ts";
import { longDate, momentOf, wallTime, zoneName } from "../text/zone.ts";
import { useSlice } from "../view/use-desk.ts";
import { type ControlProps, spoken, useControl } from "./surface.tsx";

/** Typing a date passes through other valid dates: the app is told once the person pauses. */
function usePicked(props: ControlProps) {
	const { value, hold, choose } = useControl(props);
	const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
	const latest = useRef(choose);
	latest.current = choose;
	useEffect(() => () => clearTimeout(timer.current), []);
	const change = (next: string) => {
		hold(next);
		clearTimeout(timer.current);
		if (!props.waits && next) timer.current = setTimeout(() => latest.current(next), 500);
	};
	return { value, change };
}

export function DatePicker(props: ControlProps) {
	const { value, change } = usePicked(props);
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
	const { value, change } = usePicked(props);
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
	const { value, change } = usePicked(props);
	const wall = value ? wallTime(Number(value) * 1000, zone) : undefined;
	const changeWall = (text: string) => {
		const [date = "", time = ""] = text.split("T");
		change(date && time ? String(momentOf({ date, time }, zone) / 1000) : "");
	};
	return (
		<span class="picker">
			<input
				type="datetime-local"
				{...spoken(props)}
				value={wall ? `${wall.date}T${wall.time}` : ""}
				onInput={(event) => changeWall(event.currentTarget.value)}
			/>
			<span class="picker-words">{zoneName(zone)}</span>
		</span>
	);
}
