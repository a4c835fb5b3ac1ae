ALTER TABLE "placement_term" ADD COLUMN "workplace_id" uuid;--> statement-breakpoint
ALTER TABLE "placement_term" ADD COLUMN "followed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "trajectory_line" ADD COLUMN "state_since" date;--> statement-breakpoint
ALTER TABLE "trajectory_line" ADD COLUMN "registered_on" date;--> statement-breakpoint
ALTER TABLE "trajectory_line" ADD COLUMN "birth_date" date;--> statement-breakpoint
ALTER TABLE "trajectory_line" ADD COLUMN "birth_year" integer;--> statement-breakpoint
ALTER TABLE "trajectory_line" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "trajectory_line" ADD COLUMN "due_label" text;--> statement-breakpoint
ALTER TABLE "trajectory_line" ADD COLUMN "check_in_on" date;