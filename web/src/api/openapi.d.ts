// Made from the server's /openapi.json by build/api-types.mjs. Do not edit.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description What is wrong, by field. */
            errors?: {
                [key: string]: string[];
            };
        };
        AlertPage: {
            items: {
                alert_id: string;
                session_id: string;
                learner_id: string | null;
                course_id: string | null;
                topic: string;
                kind: string;
                reason: string;
                /** Format: date-time */
                raised_at: string;
                /** Format: date-time */
                acknowledged_at: string | null;
                acknowledged_by?: string | null;
                assigned_to?: string | null;
                notes?: {
                    by: string;
                    text: string;
                    /** Format: date-time */
                    at: string;
                }[];
            }[];
            next_cursor: string | null;
        };
        Alert: {
            alert_id: string;
            session_id: string;
            learner_id: string | null;
            course_id: string | null;
            topic: string;
            kind: string;
            reason: string;
            /** Format: date-time */
            raised_at: string;
            /** Format: date-time */
            acknowledged_at: string | null;
            acknowledged_by?: string | null;
            assigned_to?: string | null;
            notes?: {
                by: string;
                text: string;
                /** Format: date-time */
                at: string;
            }[];
        };
        Assessment: {
            assessment_id: string;
            learner_id: string;
            course_id: string;
            /** @enum {unknown} */
            assessment_type: "diagnostic" | "formative" | "summative" | "self" | "peer";
            /** @enum {unknown} */
            status: "active" | "awaiting_marks" | "completed";
            /** @enum {unknown} */
            end_reason: "precision" | "max_items" | "time_limit" | "no_items_left" | "content_removed" | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            ends_at: string | null;
            /** Format: date-time */
            ended_at: string | null;
            max_items: number;
            items_answered: number;
            next_item: {
                item_id: string;
                objective: string;
                objective_title: string | null;
                stem: string | null;
                prompt: string;
                choices: string[] | null;
                how_to_answer: string;
                needs_confidence: boolean;
                /** Format: date-time */
                asked_at: string;
            } | null;
            ability: number;
            standard_error: number;
            score: number;
            max_score: number;
            feedback: {
                item_id: string;
                /** @enum {unknown} */
                evaluation: "correct" | "partial" | "wrong" | "unreadable" | null;
                score: number | null;
                text: string;
                solution: string | null;
                how_to_write: string | null;
            } | null;
            objectives: {
                objective_id: string;
                title: string | null;
                lesson_id: string | null;
                n: number;
                score: number;
                mastery: number | null;
                mastery_interval: {
                    low: number;
                    high: number;
                } | null;
            }[];
            question_analytics: {
                position: number;
                item_id: string;
                objective_id: string;
                answer: string;
                /** @enum {unknown} */
                evaluation: "correct" | "partial" | "wrong" | "unreadable" | null;
                score: number | null;
                expected_score: number;
                response_time_seconds: number | null;
                confidence: number | null;
                /** Format: date-time */
                answered_at: string;
                ability: number;
                standard_error: number;
                discrimination: number;
                difficulty: number;
                guessing: number;
                item: {
                    n: number;
                    p_value: number | null;
                    p_value_interval: {
                        low: number;
                        high: number;
                    } | null;
                    discrimination: number;
                    discrimination_interval: {
                        low: number;
                        high: number;
                    };
                    difficulty: number;
                    difficulty_interval: {
                        low: number;
                        high: number;
                    };
                    exposure: number | null;
                } | null;
                marks: {
                    n: number;
                    /** @enum {unknown} */
                    status: "awaiting_marks" | "awaiting_third" | "awaiting_teacher" | "settled";
                    points: number | null;
                } | null;
            }[];
            knowledge_gaps: {
                objective_id: string;
                title: string | null;
                lesson_id: string | null;
                n: number;
                score: number;
                mastery: number;
                mastery_interval: {
                    low: number;
                    high: number;
                };
                is_clear: boolean;
                evidence: {
                    item_id: string;
                    answer: string;
                    score: number;
                    /** Format: date-time */
                    at: string;
                }[];
            }[];
            confidence_calibration: {
                n: number;
                mean_confidence: number;
                mean_score: number;
                over_confidence: number;
                over_confidence_interval: {
                    low: number;
                    high: number;
                } | null;
                brier_score: number;
                /** @enum {unknown} */
                verdict: "not_shown" | "over_confident" | "under_confident";
            } | null;
        };
        AssessmentList: {
            items: {
                assessment_id: string;
                learner_id: string;
                course_id: string;
                /** @enum {unknown} */
                assessment_type: "diagnostic" | "formative" | "summative" | "self" | "peer";
                /** @enum {unknown} */
                status: "active" | "awaiting_marks" | "completed";
                /** @enum {unknown} */
                end_reason: "precision" | "max_items" | "time_limit" | "no_items_left" | "content_removed" | null;
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                ended_at: string | null;
                items_answered: number;
                ability: number;
                standard_error: number;
                score: number;
                max_score: number;
            }[];
            next_cursor: string | null;
        };
        Marking: {
            assessment_id: string;
            items: {
                item_id: string;
                question: string | null;
                answer: string;
                criteria: string[];
                most_points: number;
                /** @enum {unknown} */
                status: "awaiting_marks" | "awaiting_third" | "awaiting_teacher" | "settled";
            }[];
        };
        Mark: {
            assessment_id: string;
            item_id: string;
            marks: {
                n: number;
                /** @enum {unknown} */
                status: "awaiting_marks" | "awaiting_third" | "awaiting_teacher" | "settled";
                points: number | null;
            };
            /** @enum {unknown} */
            status: "active" | "awaiting_marks" | "completed";
        };
        Class: {
            class_id: string;
            name: string;
            course_id: string | null;
            /** Format: date-time */
            created_at: string;
            learners: number;
            groups: {
                group: string;
                learners: number;
                learner_ids: string[];
            }[];
            teachers: {
                key_id: string;
                name: string;
            }[];
        };
        ClassList: {
            items: {
                class_id: string;
                name: string;
                course_id: string | null;
                /** Format: date-time */
                created_at: string;
            }[];
            next_cursor: string | null;
        };
        Assignment: {
            assignment_id: string;
            title: string;
            /** @enum {unknown} */
            kind: "lesson" | "topic" | "assessment";
            course_id: string | null;
            lesson_id: string | null;
            topic: string | null;
            group: string | null;
            /** Format: date-time */
            due_at: string;
            /** Format: date-time */
            created_at: string;
            by_status: {
                [key: string]: number;
            };
            learners: {
                learner_id: string;
                /** @enum {unknown} */
                status: "not_started" | "in_progress" | "completed" | "late" | "completed_late" | "missed";
                work_id: string | null;
                /** Format: date-time */
                started_at: string | null;
                /** Format: date-time */
                completed_at: string | null;
            }[];
        };
        AssignmentList: {
            items: {
                assignment_id: string;
                title: string;
                /** @enum {unknown} */
                kind: "lesson" | "topic" | "assessment";
                course_id: string | null;
                lesson_id: string | null;
                topic: string | null;
                group: string | null;
                /** Format: date-time */
                due_at: string;
                /** Format: date-time */
                created_at: string;
                by_status: {
                    [key: string]: number;
                };
                learners: {
                    learner_id: string;
                    /** @enum {unknown} */
                    status: "not_started" | "in_progress" | "completed" | "late" | "completed_late" | "missed";
                    work_id: string | null;
                    /** Format: date-time */
                    started_at: string | null;
                    /** Format: date-time */
                    completed_at: string | null;
                }[];
            }[];
            next_cursor: string | null;
        };
        StartedWork: {
            class_id: string;
            assignment_id: string;
            /** @enum {unknown} */
            kind: "lesson" | "topic" | "assessment";
            is_new: boolean;
            session_id: string | null;
            assessment_id: string | null;
            session: {
                session_id: string;
                /** @enum {unknown} */
                status: "planning" | "awaiting_path" | "active" | "completed" | "needs_intervention" | "expired" | "failed" | "cancelled";
                study_plan: {
                    todo_list: {
                        step_id: string;
                        title: string;
                        description: string;
                        teaching_approach: string;
                        success_criteria: string;
                        /** @enum {unknown} */
                        status?: "pending" | "in_progress" | "completed" | "blocked";
                        status_info?: {
                            questions_asked?: number;
                            questions_correct?: number;
                            attempts?: number;
                            skipped?: number;
                            /** Format: date-time */
                            started_at?: string | null;
                            /** Format: date-time */
                            completed_at?: string | null;
                        };
                        /** @enum {unknown} */
                        kind: "introduction" | "concept" | "prerequisite" | "summary";
                        concept_id: string;
                        correct_needed: number;
                        failures_in_a_row?: number;
                        asked_items?: string[];
                    }[];
                    metadata: {
                        plan_version?: number;
                        replan_count?: number;
                        max_replans?: number;
                        estimated_total_questions?: number;
                        estimated_duration_minutes?: number;
                        /** Format: date-time */
                        created_at: string;
                        /** Format: date-time */
                        last_updated_at: string;
                    };
                } | null;
                first_message: string | null;
                next: {
                    teaching: string;
                    question: string;
                    /** @enum {unknown} */
                    message_type: "question" | "explanation" | "encouragement" | "hint" | "summary";
                    /** @enum {unknown} */
                    difficulty: "easy" | "medium" | "hard";
                    item_id: string;
                    choices: string[] | null;
                } | null;
                paths: {
                    id: string;
                    name: string;
                    description: string;
                    teaching_sequence: {
                        id: string;
                        concept: string;
                        goal: string;
                    }[];
                }[];
                selected_path_id: string | null;
                path_reason: string | null;
                current_progress: {
                    steps_completed: number;
                    steps_total: number;
                };
            } | null;
        };
        DifficultQuestions: {
            class_id: string;
            items: {
                course_id: string | null;
                lesson_id: string;
                item_id: string;
                skill: string;
                question: string | null;
                tries: number;
                right: number;
                share_right: number | null;
                disputed: number;
                answers: {
                    answer: string;
                    times: number;
                    is_correct: boolean;
                }[];
            }[];
        };
        GroupList: {
            items: {
                group: string;
                learners: number;
                learner_ids: string[];
            }[];
        };
        Help: {
            class_id: string;
            /** Format: date-time */
            at: string;
            found: number;
            items: {
                /** @enum {unknown} */
                kind: "distress" | "asked_for_person" | "concern" | "needs_intervention" | "session_failed" | "stuck" | "missed_due_date" | "at_risk" | "quiet";
                learner_id: string;
                name: string | null;
                group: string | null;
                /** Format: date-time */
                since: string;
                reason: string;
                action: string;
                session_id: string | null;
                assignment_id: string | null;
                evidence: number[];
                alert_id: string | null;
                /** Format: date-time */
                acknowledged_at: string | null;
                acknowledged_by: string | null;
                assigned_to: string | null;
            }[];
        };
        ClassKnowledgeList: {
            class_id: string;
            items: {
                skill: string;
                title: string;
                course_id: string | null;
                lesson_id: string;
                tries: number;
                right: number;
                share_right: number | null;
                weeks: {
                    /** Format: date */
                    monday: string;
                    answers: number;
                    tries: number;
                    right: number;
                }[];
            }[];
        };
        ClassMemberList: {
            items: {
                learner_id: string;
                name: string | null;
                group: string | null;
                /** Format: date-time */
                joined_at: string;
                sessions: number;
                /** Format: date-time */
                last_reply_at: string | null;
            }[];
            next_cursor: string | null;
        };
        ClassMember: {
            learner_id: string;
            name: string | null;
            group: string | null;
            /** Format: date-time */
            joined_at: string;
            sessions: number;
            /** Format: date-time */
            last_reply_at: string | null;
        };
        ClassOverview: {
            class_id: string;
            name: string;
            course_id: string | null;
            /** Format: date-time */
            at: string;
            learners: number;
            progress: {
                sessions: number;
                open: number;
                completed: number;
                needs_intervention: number;
                other_ended: number;
                replies: number;
                questions_asked: number;
                questions_correct: number;
                steps_completed: number;
                completion_rate: number | null;
                replan_rate: number | null;
                intervention_rate: number | null;
                accuracy: number | null;
                seconds_per_message: number | null;
                targets: {
                    /** @default 0.9 */
                    completion_rate: number;
                    /** @default 0.2 */
                    replan_rate: number;
                    /** @default 0.05 */
                    intervention_rate: number;
                    /** @default 2 */
                    seconds_per_message: number;
                };
            };
            help: {
                /** @enum {unknown} */
                kind: "distress" | "asked_for_person" | "concern" | "needs_intervention" | "session_failed" | "stuck" | "missed_due_date" | "at_risk" | "quiet";
                count: number;
            }[];
            assignments: {
                assignment_id: string;
                title: string;
                group: string | null;
                /** Format: date-time */
                due_at: string;
                by_status: {
                    [key: string]: number;
                };
            }[];
            hardest_skills: {
                skill: string;
                title: string;
                course_id: string | null;
                lesson_id: string;
                tries: number;
                right: number;
                share_right: number | null;
                weeks: {
                    /** Format: date */
                    monday: string;
                    answers: number;
                    tries: number;
                    right: number;
                }[];
            }[];
            items: {
                learner_id: string;
                name: string | null;
                group: string | null;
                sessions: number;
                completed: number;
                questions_asked: number;
                accuracy: number | null;
                mastered: number | null;
                projected: number | null;
                /** Format: date-time */
                last_reply_at: string | null;
                needs: ("distress" | "asked_for_person" | "concern" | "needs_intervention" | "session_failed" | "stuck" | "missed_due_date" | "at_risk" | "quiet")[];
            }[];
            next_cursor: string | null;
        };
        Roster: {
            rows: number;
            added: number;
            changed: number;
            unchanged: number;
            errors: {
                line: number;
                reason: string;
            }[];
        };
        CourseList: {
            items: {
                course_id: string;
                title: string;
                lessons: number;
                items: number;
            }[];
            next_cursor: string | null;
            lesson_packs: {
                lesson_id: string;
                title: string;
                subject: string;
                concepts: number;
                items: number;
            }[];
        };
        Import: {
            course_id: string;
            lessons: number;
            items: number;
            skipped: {
                id: string;
                reason: string;
            }[];
        };
        Course: {
            course_id: string;
            title: string;
            language: string;
            attribution: string[];
            lessons: {
                lesson_id: string;
                title: string;
                subject: string;
                concepts: number;
                items: number;
            }[];
            is_authored: boolean;
            description: string | null;
            skills: {
                skill_id: string;
                title: string;
                lesson_id: string | null;
                items: number;
                requires: {
                    skill_id: string;
                    /** @enum {unknown} */
                    origin: "authored" | "imported" | "inferred";
                }[];
            }[];
            content: {
                id: string;
                title: string;
                /** @enum {unknown} */
                content_type: "video" | "infographic" | "audio" | "podcast" | "text" | "article" | "interactive" | "quiz" | "simulation" | "game";
                description?: string;
                /** @enum {unknown} */
                level?: "beginner" | "intermediate" | "advanced" | "expert";
                duration_minutes?: number | null;
                topics?: string[];
                skills?: string[];
                learning_objectives?: string[];
                styles?: ("visual" | "auditory" | "kinesthetic" | "reading_writing")[];
                has_video?: boolean;
                has_interactive_elements?: boolean;
                user_rating?: number | null;
                url?: string | null;
            }[];
            /** Format: date-time */
            starts_at: string | null;
            /** Format: date-time */
            ends_at: string | null;
        };
        CuratedContent: {
            learner_id: string;
            course_id: string;
            similarity: string;
            found: number;
            items: {
                item: {
                    id: string;
                    title: string;
                    /** @enum {unknown} */
                    content_type: "video" | "infographic" | "audio" | "podcast" | "text" | "article" | "interactive" | "quiz" | "simulation" | "game";
                    description?: string;
                    /** @enum {unknown} */
                    level?: "beginner" | "intermediate" | "advanced" | "expert";
                    duration_minutes?: number | null;
                    topics?: string[];
                    skills?: string[];
                    learning_objectives?: string[];
                    styles?: ("visual" | "auditory" | "kinesthetic" | "reading_writing")[];
                    has_video?: boolean;
                    has_interactive_elements?: boolean;
                    user_rating?: number | null;
                    url?: string | null;
                };
                relevance: number;
                quality: number;
                personalization: number;
                final: number;
                matched_objectives: string[];
                place: number;
                reasons: string[];
                features: {
                    /** @enum {unknown} */
                    start_difficulty: "beginner" | "intermediate" | "advanced" | "expert" | null;
                    questions: number;
                    has_hints: boolean;
                };
            }[];
        };
        Experience: {
            experience_id: string;
            course_id: string;
            learner_id: string;
            /** @enum {unknown} */
            stage?: "planning" | "assessing" | "completed" | "failed";
            failure?: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            completed_at?: string | null;
            learning_path?: {
                learner_id: string;
                course_id: string;
                steps: {
                    skill: string;
                    title: string;
                    lesson_id: string | null;
                    level: number;
                    n: number;
                    requires: {
                        skill: string;
                        title: string;
                        /** @enum {unknown} */
                        origin: "authored" | "imported" | "inferred";
                        level: number;
                    }[];
                    readiness: number;
                    interest: number;
                    minutes: {
                        estimate: number;
                        low: number;
                        high: number;
                        basis: string;
                        n: number;
                    };
                    /** @enum {unknown} */
                    difficulty: "beginner" | "intermediate" | "advanced" | "expert";
                    reason: string;
                }[];
                already_known: {
                    skill: string;
                    title: string;
                    level: number;
                    n: number;
                }[];
                recommended_content: string[];
                estimated_completion_time: {
                    estimate: number;
                    low: number;
                    high: number;
                    basis: string;
                    n: number;
                };
                difficulty_progression: ("beginner" | "intermediate" | "advanced" | "expert")[];
                personalization_factors: {
                    /** @enum {unknown} */
                    learning_style: "visual" | "auditory" | "kinesthetic" | "reading_writing" | null;
                    /** @enum {unknown} */
                    preferred_pace: "slow" | "medium" | "fast" | null;
                    average_level: number | null;
                    n: number;
                    interests_alignment: number;
                };
            } | null;
            curated_content?: {
                learner_id: string;
                course_id: string;
                similarity: string;
                found: number;
                items: {
                    item: {
                        id: string;
                        title: string;
                        /** @enum {unknown} */
                        content_type: "video" | "infographic" | "audio" | "podcast" | "text" | "article" | "interactive" | "quiz" | "simulation" | "game";
                        description?: string;
                        /** @enum {unknown} */
                        level?: "beginner" | "intermediate" | "advanced" | "expert";
                        duration_minutes?: number | null;
                        topics?: string[];
                        skills?: string[];
                        learning_objectives?: string[];
                        styles?: ("visual" | "auditory" | "kinesthetic" | "reading_writing")[];
                        has_video?: boolean;
                        has_interactive_elements?: boolean;
                        user_rating?: number | null;
                        url?: string | null;
                    };
                    relevance: number;
                    quality: number;
                    personalization: number;
                    final: number;
                    matched_objectives: string[];
                    place: number;
                    reasons: string[];
                    features: {
                        /** @enum {unknown} */
                        start_difficulty: "beginner" | "intermediate" | "advanced" | "expert" | null;
                        questions: number;
                        has_hints: boolean;
                    };
                }[];
            } | null;
            assessment_id?: string | null;
            initial_assessment?: {
                assessment_id: string;
                learner_id: string;
                course_id: string;
                /** @enum {unknown} */
                assessment_type: "diagnostic" | "formative" | "summative" | "self" | "peer";
                /** @enum {unknown} */
                status: "active" | "awaiting_marks" | "completed";
                /** @enum {unknown} */
                end_reason: "precision" | "max_items" | "time_limit" | "no_items_left" | "content_removed" | null;
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                ends_at: string | null;
                /** Format: date-time */
                ended_at: string | null;
                max_items: number;
                items_answered: number;
                next_item: {
                    item_id: string;
                    objective: string;
                    objective_title: string | null;
                    stem: string | null;
                    prompt: string;
                    choices: string[] | null;
                    how_to_answer: string;
                    needs_confidence: boolean;
                    /** Format: date-time */
                    asked_at: string;
                } | null;
                ability: number;
                standard_error: number;
                score: number;
                max_score: number;
                feedback: {
                    item_id: string;
                    /** @enum {unknown} */
                    evaluation: "correct" | "partial" | "wrong" | "unreadable" | null;
                    score: number | null;
                    text: string;
                    solution: string | null;
                    how_to_write: string | null;
                } | null;
                objectives: {
                    objective_id: string;
                    title: string | null;
                    lesson_id: string | null;
                    n: number;
                    score: number;
                    mastery: number | null;
                    mastery_interval: {
                        low: number;
                        high: number;
                    } | null;
                }[];
                question_analytics: {
                    position: number;
                    item_id: string;
                    objective_id: string;
                    answer: string;
                    /** @enum {unknown} */
                    evaluation: "correct" | "partial" | "wrong" | "unreadable" | null;
                    score: number | null;
                    expected_score: number;
                    response_time_seconds: number | null;
                    confidence: number | null;
                    /** Format: date-time */
                    answered_at: string;
                    ability: number;
                    standard_error: number;
                    discrimination: number;
                    difficulty: number;
                    guessing: number;
                    item: {
                        n: number;
                        p_value: number | null;
                        p_value_interval: {
                            low: number;
                            high: number;
                        } | null;
                        discrimination: number;
                        discrimination_interval: {
                            low: number;
                            high: number;
                        };
                        difficulty: number;
                        difficulty_interval: {
                            low: number;
                            high: number;
                        };
                        exposure: number | null;
                    } | null;
                    marks: {
                        n: number;
                        /** @enum {unknown} */
                        status: "awaiting_marks" | "awaiting_third" | "awaiting_teacher" | "settled";
                        points: number | null;
                    } | null;
                }[];
                knowledge_gaps: {
                    objective_id: string;
                    title: string | null;
                    lesson_id: string | null;
                    n: number;
                    score: number;
                    mastery: number;
                    mastery_interval: {
                        low: number;
                        high: number;
                    };
                    is_clear: boolean;
                    evidence: {
                        item_id: string;
                        answer: string;
                        score: number;
                        /** Format: date-time */
                        at: string;
                    }[];
                }[];
                confidence_calibration: {
                    n: number;
                    mean_confidence: number;
                    mean_score: number;
                    over_confidence: number;
                    over_confidence_interval: {
                        low: number;
                        high: number;
                    } | null;
                    brier_score: number;
                    /** @enum {unknown} */
                    verdict: "not_shown" | "over_confident" | "under_confident";
                } | null;
            } | null;
            progress_metrics?: {
                learner_id: string;
                /** Format: date-time */
                at: string;
                course_id: string | null;
                completion: {
                    value: number | null;
                    n: number;
                    interval95: {
                        low?: number;
                        high?: number;
                    } | null;
                    basis: string;
                    evidence: number[];
                };
                mastery: {
                    value: number | null;
                    n: number;
                    interval95: components["schemas"]["Experience"]["progress_metrics"]["completion"]["interval95"];
                    basis: string;
                    evidence: components["schemas"]["Experience"]["progress_metrics"]["completion"]["evidence"];
                };
                skills_practised: number;
                skills_mastered: number;
                sessions_started: number;
                sessions_completed: number;
                engagement: {
                    value: number | null;
                    n: number;
                    interval95: components["schemas"]["Experience"]["progress_metrics"]["completion"]["interval95"];
                    basis: string;
                    evidence: components["schemas"]["Experience"]["progress_metrics"]["completion"]["evidence"];
                };
                velocity: {
                    value: number | null;
                    n: number;
                    interval95: components["schemas"]["Experience"]["progress_metrics"]["completion"]["interval95"];
                    basis: string;
                    evidence: components["schemas"]["Experience"]["progress_metrics"]["completion"]["evidence"];
                };
                time: {
                    value: number | null;
                    n: number;
                    interval95: components["schemas"]["Experience"]["progress_metrics"]["completion"]["interval95"];
                    basis: string;
                    evidence: components["schemas"]["Experience"]["progress_metrics"]["completion"]["evidence"];
                };
                predicted_success: {
                    value: number | null;
                    n: number;
                    interval95: components["schemas"]["Experience"]["progress_metrics"]["completion"]["interval95"];
                    basis: string;
                    evidence: components["schemas"]["Experience"]["progress_metrics"]["completion"]["evidence"];
                };
                calibration: {
                    n: number;
                    brier: number | null;
                    expected_error: number | null;
                    tenths: {
                        n: number;
                        predicted: number;
                        scored: number;
                    }[];
                };
                streak: {
                    current: number;
                    longest: number;
                    active_days: number;
                    /** Format: date */
                    last_day: string | null;
                    today: number;
                };
                badges: {
                    kind: string;
                    id: string;
                    title: string;
                    /** Format: date-time */
                    earned_at: string;
                    evidence: number[];
                }[];
                goals: {
                    goal: string;
                    reached: boolean | null;
                    progress: number | null;
                    n: number;
                    basis: string;
                }[];
                trajectory: {
                    /** Format: date */
                    date: string;
                    answers: number;
                    first_tries: number;
                    unaided: number;
                    minutes: number;
                    ability: number;
                    mastery: number;
                    skills_mastered: number;
                }[];
            } | null;
            learning_recommendations?: {
                learner_id: string;
                /** Format: date-time */
                at: string;
                items: {
                    /** @enum {unknown} */
                    type: "personal_help" | "knowledge_gap_remediation" | "spaced_review" | "pace_modification" | "engagement_enhancement" | "difficulty_calibration";
                    skill: string | null;
                    title: string | null;
                    reasoning: string;
                    figure: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Experience"]["progress_metrics"]["completion"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Experience"]["progress_metrics"]["completion"]["evidence"];
                    };
                    /** @default not measured */
                    expected_outcome: string;
                }[];
            } | null;
            personalization_insights?: {
                learner_id: string;
                /** Format: date-time */
                at: string;
                /** @enum {unknown} */
                preferred_style: "visual" | "auditory" | "kinesthetic" | "reading_writing" | null;
                insights: {
                    retention: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Experience"]["progress_metrics"]["completion"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Experience"]["progress_metrics"]["completion"]["evidence"];
                    };
                    difficulty_calibration: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Experience"]["progress_metrics"]["completion"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Experience"]["progress_metrics"]["completion"]["evidence"];
                    };
                    help_seeking: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Experience"]["progress_metrics"]["completion"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Experience"]["progress_metrics"]["completion"]["evidence"];
                    };
                    persistence: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Experience"]["progress_metrics"]["completion"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Experience"]["progress_metrics"]["completion"]["evidence"];
                    };
                    practice_to_mastery: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Experience"]["progress_metrics"]["completion"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Experience"]["progress_metrics"]["completion"]["evidence"];
                    };
                    confidence: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Experience"]["progress_metrics"]["completion"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Experience"]["progress_metrics"]["completion"]["evidence"];
                    };
                    style_alignment: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Experience"]["progress_metrics"]["completion"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Experience"]["progress_metrics"]["completion"]["evidence"];
                    };
                };
                /** @default not measured */
                outcome_improvement: string;
            } | null;
            path_afterwards?: {
                learner_id: string;
                course_id: string;
                steps: components["schemas"]["Experience"]["learning_path"]["steps"];
                already_known: components["schemas"]["Experience"]["learning_path"]["already_known"];
                recommended_content: components["schemas"]["Experience"]["learning_path"]["recommended_content"];
                estimated_completion_time: components["schemas"]["Experience"]["learning_path"]["estimated_completion_time"];
                difficulty_progression: components["schemas"]["Experience"]["learning_path"]["difficulty_progression"];
                personalization_factors: components["schemas"]["Experience"]["learning_path"]["personalization_factors"];
            } | null;
        };
        LearningPath: {
            learner_id: string;
            course_id: string;
            steps: {
                skill: string;
                title: string;
                lesson_id: string | null;
                level: number;
                n: number;
                requires: {
                    skill: string;
                    title: string;
                    /** @enum {unknown} */
                    origin: "authored" | "imported" | "inferred";
                    level: number;
                }[];
                readiness: number;
                interest: number;
                minutes: {
                    estimate: number;
                    low: number;
                    high: number;
                    basis: string;
                    n: number;
                };
                /** @enum {unknown} */
                difficulty: "beginner" | "intermediate" | "advanced" | "expert";
                reason: string;
            }[];
            already_known: {
                skill: string;
                title: string;
                level: number;
                n: number;
            }[];
            recommended_content: string[];
            estimated_completion_time: {
                estimate: number;
                low: number;
                high: number;
                basis: string;
                n: number;
            };
            difficulty_progression: ("beginner" | "intermediate" | "advanced" | "expert")[];
            personalization_factors: {
                /** @enum {unknown} */
                learning_style: "visual" | "auditory" | "kinesthetic" | "reading_writing" | null;
                /** @enum {unknown} */
                preferred_pace: "slow" | "medium" | "fast" | null;
                average_level: number | null;
                n: number;
                interests_alignment: number;
            };
        };
        CourseOverview: {
            course_id: string;
            title: string;
            /** Format: date-time */
            at: string;
            passing: number;
            /** Format: date-time */
            starts_at: string | null;
            /** Format: date-time */
            ends_at: string | null;
            learners_shown: number;
            at_risk: number;
            learners: {
                learner_id: string;
                name: string | null;
                skills: number;
                skills_practised: number;
                skills_mastered: number;
                known: number;
                mean_level: number | null;
                n: number;
                /** Format: date-time */
                last_seen_at: string | null;
                at_risk: boolean;
                projected: number | null;
                reasons: {
                    /** @enum {unknown} */
                    kind: "pace" | "silence" | "stuck" | "success";
                    evidence: string;
                    intervention: string;
                }[];
                evidence: number[];
            }[];
            skills: {
                skill_id: string;
                title: string;
                learners: number;
                mastered: number;
                struggling: number;
                mean_level: number | null;
            }[];
            next_cursor: string | null;
        };
        Health: {
            status: string;
            warnings: string[];
        };
        NewKey: {
            key_id: string;
            role: string;
            name: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            rotated_at: string | null;
            class_ids: string[] | null;
            key: string;
        };
        KeyList: {
            items: {
                key_id: string;
                role: string;
                name: string;
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                rotated_at: string | null;
                class_ids: string[] | null;
            }[];
        };
        Learner: {
            learner_id: string;
            name: string | null;
            grade: number | null;
            /** @enum {unknown} */
            learning_style: "visual" | "auditory" | "kinesthetic" | "reading_writing" | null;
            /** @enum {unknown} */
            preferred_pace: "slow" | "medium" | "fast" | null;
            interests: string[];
            goals: string[];
            skills: {
                [key: string]: number;
            };
            performance_history: {
                subject: string;
                score: number;
                /** Format: date-time */
                date: string | null;
            }[];
            daily_goal: number | null;
            observed: {
                answers: number;
                first_tries: number;
                unaided: number;
                sessions: number;
                skills_practised: number;
                skills_mastered: number;
                ability: number;
                minutes: number;
                seconds_per_question: {
                    value: number | null;
                    n: number;
                    interval95: {
                        low?: number;
                        high?: number;
                    } | null;
                    basis: string;
                    evidence: number[];
                } | null;
                streak: {
                    current: number;
                    longest: number;
                    active_days: number;
                    /** Format: date */
                    last_day: string | null;
                    today: number;
                };
                /** Format: date-time */
                first_seen_at: string | null;
                /** Format: date-time */
                last_seen_at: string | null;
            };
            /** Format: date-time */
            updated_at: string | null;
        };
        DueList: {
            learner_id: string;
            /** Format: date-time */
            at: string;
            items: {
                class_id: string;
                class_name: string;
                assignment_id: string;
                title: string;
                /** @enum {unknown} */
                kind: "lesson" | "topic" | "assessment";
                /** Format: date-time */
                due_at: string;
                /** @enum {unknown} */
                status: "not_started" | "in_progress" | "completed" | "late" | "completed_late" | "missed";
                session_id: string | null;
                assessment_id: string | null;
                /** Format: date-time */
                completed_at: string | null;
            }[];
        };
        EvidenceList: {
            items: {
                number: number;
                source: string;
                skill: string;
                covers: string[];
                course_id: string | null;
                lesson_id: string;
                item_id: string;
                score: number;
                is_correct: boolean;
                options: number;
                attempt: number;
                hints_taken: number;
                response_seconds: number | null;
                confidence: number | null;
                predicted: number | null;
                item_difficulty: number;
                /** Format: date-time */
                at: string;
                earlier: {
                    score: number;
                    is_correct: boolean;
                    was_judged: boolean;
                } | null;
            }[];
            next_cursor: string | null;
        };
        Export: {
            /** Format: date-time */
            exported_at: string;
            profile: {
                learner_id: string;
                name: string | null;
                grade: number | null;
                /** @enum {unknown} */
                learning_style: "visual" | "auditory" | "kinesthetic" | "reading_writing" | null;
                /** @enum {unknown} */
                preferred_pace: "slow" | "medium" | "fast" | null;
                interests: string[];
                goals: string[];
                skills: {
                    [key: string]: number;
                };
                performance_history: {
                    subject: string;
                    score: number;
                    /** Format: date-time */
                    date: string | null;
                }[];
                daily_goal: number | null;
                observed: {
                    answers: number;
                    first_tries: number;
                    unaided: number;
                    sessions: number;
                    skills_practised: number;
                    skills_mastered: number;
                    ability: number;
                    minutes: number;
                    seconds_per_question: {
                        value: number | null;
                        n: number;
                        interval95: {
                            low?: number;
                            high?: number;
                        } | null;
                        basis: string;
                        evidence: number[];
                    } | null;
                    streak: {
                        current: number;
                        longest: number;
                        active_days: number;
                        /** Format: date */
                        last_day: string | null;
                        today: number;
                    };
                    /** Format: date-time */
                    first_seen_at: string | null;
                    /** Format: date-time */
                    last_seen_at: string | null;
                };
                /** Format: date-time */
                updated_at: string | null;
            };
            knowledge: {
                learner_id: string;
                /** Format: date-time */
                at: string;
                ability: number;
                n: number;
                skills: {
                    skill: string;
                    title: string;
                    course_id: string | null;
                    lesson_id: string;
                    mastery: number;
                    mastered: boolean;
                    /** Format: date-time */
                    mastered_at: string | null;
                    level: number;
                    predicted: number;
                    n: number;
                    first_tries: number;
                    unaided: number;
                    retention: number | null;
                    /** Format: date-time */
                    next_review_at: string | null;
                    /** Format: date-time */
                    last_seen_at: string;
                    chances: number;
                    needs_help: boolean;
                    evidence: number[];
                }[];
            };
            evidence: {
                number: number;
                source: string;
                skill: string;
                covers: string[];
                course_id: string | null;
                lesson_id: string;
                item_id: string;
                score: number;
                is_correct: boolean;
                options: number;
                attempt: number;
                hints_taken: number;
                response_seconds: number | null;
                confidence: number | null;
                predicted: number | null;
                item_difficulty: number;
                /** Format: date-time */
                at: string;
                earlier: {
                    score: number;
                    is_correct: boolean;
                    was_judged: boolean;
                } | null;
            }[];
            sessions: {
                setup: {
                    session_id: string;
                    topic: string;
                    subtopic?: string | null;
                    grade?: number | null;
                    learner_id?: string | null;
                    learner_names?: string[];
                    course_id?: string | null;
                    class_id?: string | null;
                    assignment_id?: string | null;
                    lesson_id: string;
                    has_lesson?: boolean;
                    skill_scope?: string | null;
                    is_summarized?: boolean;
                    ask_model_again_after?: string | null;
                    guidelines?: string | null;
                    known_concepts?: string[];
                    mastered_concepts?: string[];
                    reviews?: {
                        id: string;
                        course_id: string | null;
                        lesson_id: string;
                        concept_id: string;
                    }[];
                    practice?: {
                        [key: string]: {
                            chances: number;
                            mastery: number;
                            learning: number;
                            stuck: number;
                            right?: number;
                            wrong?: number;
                            known?: number;
                            latest?: number[];
                        };
                    };
                    language?: string;
                    profile?: {
                        interests?: string[];
                        /** @enum {unknown} */
                        learning_style?: "visual" | "auditory" | "kinesthetic" | "reading_writing" | null;
                        /** @enum {unknown} */
                        preferred_pace?: "slow" | "medium" | "fast" | null;
                        grade?: number | null;
                    };
                    estimated_minutes?: number;
                    /** @enum {unknown} */
                    path_selection?: "auto" | "ask";
                    max_replans?: number;
                    remind_after?: string;
                    expire_after?: string;
                    /** Format: date-time */
                    created_at: string;
                };
                turns: {
                    summary: {
                        /** @enum {unknown} */
                        status: "planning" | "awaiting_path" | "active" | "completed" | "needs_intervention" | "expired" | "failed" | "cancelled";
                        turn: number;
                        last_taken: number;
                        /** Format: date-time */
                        last_updated_at: string;
                        plan?: {
                            plan_version?: number;
                            replan_count?: number;
                            max_replans?: number;
                            estimated_total_questions?: number;
                            estimated_duration_minutes?: number;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: date-time */
                            last_updated_at: string;
                        } | null;
                        steps_completed?: number;
                        steps_total?: number;
                        questions_asked?: number;
                        questions_correct?: number;
                        open?: {
                            item_id: string;
                            seed: number;
                            concept_id: string;
                            step_id: string;
                            covers?: string[];
                            is_challenge?: boolean;
                            written?: {
                                id: string;
                                stem?: string | null;
                                prompt: string;
                                /** @enum {unknown} */
                                difficulty?: "easy" | "medium" | "hard";
                                answer: {
                                    /** @enum {unknown} */
                                    kind: "number" | "expression" | "equation" | "list" | "choice" | "text";
                                    accepted?: string[];
                                    choices?: string[];
                                    unit?: string | null;
                                    tolerance?: number;
                                    ordered?: boolean;
                                    lowest_terms?: boolean;
                                    simplified?: boolean;
                                    stem?: string | null;
                                    prompt?: string | null;
                                    key_ideas?: {
                                        name: string;
                                        phrases: string[];
                                        refused?: string[];
                                    }[];
                                };
                                hints?: {
                                    title?: string | null;
                                    text: string;
                                    answer?: {
                                        /** @enum {unknown} */
                                        kind: "number" | "expression" | "equation" | "list" | "choice" | "text";
                                        accepted?: components["schemas"]["Export"]["sessions"]["items"]["turns"]["items"]["summary"]["open"]["written"]["answer"]["accepted"];
                                        choices?: components["schemas"]["Export"]["sessions"]["items"]["turns"]["items"]["summary"]["open"]["written"]["answer"]["choices"];
                                        unit?: string | null;
                                        tolerance?: number;
                                        ordered?: boolean;
                                        lowest_terms?: boolean;
                                        simplified?: boolean;
                                        stem?: string | null;
                                        prompt?: string | null;
                                        key_ideas?: components["schemas"]["Export"]["sessions"]["items"]["turns"]["items"]["summary"]["open"]["written"]["answer"]["key_ideas"];
                                    } | null;
                                    sub_hints?: components["schemas"]["Export"]["sessions"]["items"]["turns"]["items"]["summary"]["open"]["written"]["hints"]["items"][];
                                }[];
                                solution?: string | null;
                                covers?: string[];
                                problem_id?: string | null;
                                wrong_answers?: {
                                    answer: string;
                                    misconception_id: string;
                                }[];
                                parameters?: {
                                    name: string;
                                    /** @default null */
                                    lowest?: number | null;
                                    /** @default null */
                                    highest?: number | null;
                                    /** @default null */
                                    values?: string[] | null;
                                    /** @default null */
                                    expression?: string | null;
                                }[];
                                constraints?: string[];
                                shuffle?: boolean;
                            } | null;
                            failed_attempts?: number;
                            unsettled_answers?: number;
                            is_counted?: boolean;
                            options?: number;
                            hint_levels?: number;
                            given_away_by?: number | null;
                            hints_shown?: number;
                            asked_in_turn: number;
                        } | null;
                        selected_path_id?: string | null;
                        path_reason?: string | null;
                        intervention_reason?: string | null;
                    };
                    session_id: string;
                    turn: number;
                    /** Format: date-time */
                    at: string;
                    entry?: {
                        sequence: number;
                        /** @enum {unknown} */
                        kind: "reply" | "path_choice" | "cancellation" | "message" | "correction" | "reopening";
                        reply_id: string;
                        text: string;
                        /** Format: date-time */
                        received_at: string;
                        /** @default 0 */
                        hints_taken: number;
                        trace_parent?: string | null;
                        teacher?: {
                            id: string;
                            by: string;
                            /** @default null */
                            correction: {
                                turn: number;
                                /** @enum {unknown} */
                                from: "correct" | "partial" | "wrong" | "n/a";
                                /** @enum {unknown} */
                                to: "correct" | "partial" | "wrong" | "n/a";
                                asked: {
                                    item_id: string;
                                    seed: number;
                                    concept_id: string;
                                    step_id: string;
                                    covers?: components["schemas"]["Export"]["sessions"]["items"]["turns"]["items"]["summary"]["open"]["covers"];
                                    is_challenge?: boolean;
                                    written?: components["schemas"]["Export"]["sessions"]["items"]["turns"]["items"]["summary"]["open"]["written"];
                                    failed_attempts?: number;
                                    unsettled_answers?: number;
                                    is_counted?: boolean;
                                    options?: number;
                                    hint_levels?: number;
                                    given_away_by?: number | null;
                                    hints_shown?: number;
                                    asked_in_turn: number;
                                };
                                hints_taken: number;
                            } | null;
                        } | null;
                        is_from_teacher?: boolean;
                    } | null;
                    evaluation?: {
                        /** @enum {unknown} */
                        user_intent: "attempt_answer" | "ask_question" | "stuck" | "off_topic";
                        /** @enum {unknown} */
                        answer_evaluation: "correct" | "partial" | "wrong" | "n/a";
                        score: number;
                        acts?: {
                            act: number;
                            start: number;
                            length: number;
                            confidence: number;
                            value?: string | null;
                        }[];
                        claim?: string | null;
                        feedback: string;
                        said?: string[];
                        reasoning: string;
                        guidance_for_tutor: string;
                        should_advance?: boolean;
                        assessment_note: string;
                        is_skip?: boolean;
                        misconception_id?: string | null;
                        replan_needed?: boolean;
                        replan_reason?: string | null;
                        /** @enum {unknown} */
                        concern?: "self_harm" | "abuse" | "violence" | "sadness" | null;
                        is_pause?: boolean;
                        is_break?: boolean;
                        requested_statuses?: {
                            step_id: string;
                            /** @enum {unknown} */
                            status: "pending" | "in_progress" | "completed" | "blocked";
                        }[] | null;
                        is_order?: boolean;
                        overruled?: string | null;
                        takes_back?: number | null;
                        run?: {
                            agent: string;
                            /** Format: date-time */
                            timestamp: string;
                            input_summary: string;
                            reasoning: string;
                            duration_ms: number;
                            model: string;
                            /** @default null */
                            usage: {
                                input_tokens: number;
                                output_tokens: number;
                                cost_usd: number | null;
                            } | null;
                            prompt_version?: string | null;
                            calls?: number | null;
                            stood_in_for?: string | null;
                        } | null;
                        is_right?: boolean;
                        is_attempt?: boolean;
                        is_judged?: boolean;
                        is_unfinished?: boolean;
                        is_unsettled?: boolean;
                        is_stuck?: boolean;
                        asks_for_harder?: boolean;
                    } | null;
                    message?: {
                        teaching: string;
                        question: string;
                        /** @enum {unknown} */
                        message_type: "question" | "explanation" | "encouragement" | "hint" | "summary";
                        /** @enum {unknown} */
                        difficulty: "easy" | "medium" | "hard";
                        asked: {
                            item_id: string;
                            seed: number;
                            concept_id: string;
                            step_id: string;
                            covers?: components["schemas"]["Export"]["sessions"]["items"]["turns"]["items"]["summary"]["open"]["covers"];
                            is_challenge?: boolean;
                            written?: components["schemas"]["Export"]["sessions"]["items"]["turns"]["items"]["summary"]["open"]["written"];
                            failed_attempts?: number;
                            unsettled_answers?: number;
                            is_counted?: boolean;
                            options?: number;
                            hint_levels?: number;
                            given_away_by?: number | null;
                            hints_shown?: number;
                            asked_in_turn: number;
                        };
                        choices?: string[];
                        said?: string[];
                        reasoning?: string;
                        run?: {
                            agent: string;
                            /** Format: date-time */
                            timestamp: string;
                            input_summary: string;
                            reasoning: string;
                            duration_ms: number;
                            model: string;
                            /** @default null */
                            usage: components["schemas"]["Export"]["sessions"]["items"]["turns"]["items"]["evaluation"]["run"]["usage"];
                            prompt_version?: string | null;
                            calls?: number | null;
                            stood_in_for?: string | null;
                        } | null;
                        text?: string | null;
                    } | null;
                    system_message?: string | null;
                    feedback_loop?: {
                        retry_count: number;
                        reviewer_notes: string | null;
                        is_bypassed: boolean;
                    } | null;
                    replan_reason?: string | null;
                    changes_made?: string | null;
                    runs?: {
                        agent: string;
                        /** Format: date-time */
                        timestamp: string;
                        input_summary: string;
                        reasoning: string;
                        duration_ms: number;
                        model: string;
                        /** @default null */
                        usage: components["schemas"]["Export"]["sessions"]["items"]["turns"]["items"]["evaluation"]["run"]["usage"];
                        prompt_version?: string | null;
                        calls?: number | null;
                        stood_in_for?: string | null;
                    }[];
                    paths?: {
                        id: string;
                        name: string;
                        description: string;
                        approach: string;
                        nodes: {
                            id: string;
                            concept: string;
                            goal: string;
                            /** @enum {unknown} */
                            kind: "introduction" | "concept" | "prerequisite" | "summary";
                            concept_id: string;
                        }[];
                        /**
                         * @default null
                         * @enum {unknown}
                         */
                        style: "visual" | "auditory" | "kinesthetic" | "reading_writing" | null;
                    }[];
                    conversation_summary?: string | null;
                    steps?: {
                        step_id: string;
                        title: string;
                        description: string;
                        teaching_approach: string;
                        success_criteria: string;
                        /** @enum {unknown} */
                        status?: "pending" | "in_progress" | "completed" | "blocked";
                        status_info?: {
                            questions_asked?: number;
                            questions_correct?: number;
                            attempts?: number;
                            skipped?: number;
                            /** Format: date-time */
                            started_at?: string | null;
                            /** Format: date-time */
                            completed_at?: string | null;
                        };
                        /** @enum {unknown} */
                        kind: "introduction" | "concept" | "prerequisite" | "summary";
                        concept_id: string;
                        correct_needed: number;
                        failures_in_a_row?: number;
                        asked_items?: string[];
                    }[];
                    is_new_plan?: boolean;
                    is_replan?: boolean;
                    changes_status?: boolean;
                    is_waiting_for_model?: boolean;
                }[];
                hints: {
                    asked_in_turn: number;
                    turn: number;
                    level: number;
                    text: string;
                    step_id: string;
                    /** Format: date-time */
                    at: string;
                }[];
            }[];
            assessments: {
                assessment: {
                    assessment_id: string;
                    learner_id: string;
                    course_id: string;
                    /** @enum {unknown} */
                    assessment_type: "diagnostic" | "formative" | "summative" | "self" | "peer";
                    /** @enum {unknown} */
                    status: "active" | "awaiting_marks" | "completed";
                    /** @enum {unknown} */
                    end_reason: "precision" | "max_items" | "time_limit" | "no_items_left" | "content_removed" | null;
                    /** Format: date-time */
                    created_at: string;
                    /** Format: date-time */
                    ends_at: string | null;
                    /** Format: date-time */
                    ended_at: string | null;
                    max_items: number;
                    items_answered: number;
                    next_item: {
                        item_id: string;
                        objective: string;
                        objective_title: string | null;
                        stem: string | null;
                        prompt: string;
                        choices: string[] | null;
                        how_to_answer: string;
                        needs_confidence: boolean;
                        /** Format: date-time */
                        asked_at: string;
                    } | null;
                    ability: number;
                    standard_error: number;
                    score: number;
                    max_score: number;
                    feedback: {
                        item_id: string;
                        /** @enum {unknown} */
                        evaluation: "correct" | "partial" | "wrong" | "unreadable" | null;
                        score: number | null;
                        text: string;
                        solution: string | null;
                        how_to_write: string | null;
                    } | null;
                    objectives: {
                        objective_id: string;
                        title: string | null;
                        lesson_id: string | null;
                        n: number;
                        score: number;
                        mastery: number | null;
                        mastery_interval: {
                            low: number;
                            high: number;
                        } | null;
                    }[];
                    question_analytics: {
                        position: number;
                        item_id: string;
                        objective_id: string;
                        answer: string;
                        /** @enum {unknown} */
                        evaluation: "correct" | "partial" | "wrong" | "unreadable" | null;
                        score: number | null;
                        expected_score: number;
                        response_time_seconds: number | null;
                        confidence: number | null;
                        /** Format: date-time */
                        answered_at: string;
                        ability: number;
                        standard_error: number;
                        discrimination: number;
                        difficulty: number;
                        guessing: number;
                        item: {
                            n: number;
                            p_value: number | null;
                            p_value_interval: {
                                low: number;
                                high: number;
                            } | null;
                            discrimination: number;
                            discrimination_interval: {
                                low: number;
                                high: number;
                            };
                            difficulty: number;
                            difficulty_interval: {
                                low: number;
                                high: number;
                            };
                            exposure: number | null;
                        } | null;
                        marks: {
                            n: number;
                            /** @enum {unknown} */
                            status: "awaiting_marks" | "awaiting_third" | "awaiting_teacher" | "settled";
                            points: number | null;
                        } | null;
                    }[];
                    knowledge_gaps: {
                        objective_id: string;
                        title: string | null;
                        lesson_id: string | null;
                        n: number;
                        score: number;
                        mastery: number;
                        mastery_interval: {
                            low: number;
                            high: number;
                        };
                        is_clear: boolean;
                        evidence: {
                            item_id: string;
                            answer: string;
                            score: number;
                            /** Format: date-time */
                            at: string;
                        }[];
                    }[];
                    confidence_calibration: {
                        n: number;
                        mean_confidence: number;
                        mean_score: number;
                        over_confidence: number;
                        over_confidence_interval: {
                            low: number;
                            high: number;
                        } | null;
                        brier_score: number;
                        /** @enum {unknown} */
                        verdict: "not_shown" | "over_confident" | "under_confident";
                    } | null;
                };
                replies: {
                    item_id: string;
                    answer: string;
                    /** Format: date-time */
                    at: string;
                }[];
            }[];
            experiences: {
                experience_id: string;
                course_id: string;
                learner_id: string;
                /** @enum {unknown} */
                stage?: "planning" | "assessing" | "completed" | "failed";
                failure?: string | null;
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                completed_at?: string | null;
                learning_path?: {
                    learner_id: string;
                    course_id: string;
                    steps: {
                        skill: string;
                        title: string;
                        lesson_id: string | null;
                        level: number;
                        n: number;
                        requires: {
                            skill: string;
                            title: string;
                            /** @enum {unknown} */
                            origin: "authored" | "imported" | "inferred";
                            level: number;
                        }[];
                        readiness: number;
                        interest: number;
                        minutes: {
                            estimate: number;
                            low: number;
                            high: number;
                            basis: string;
                            n: number;
                        };
                        /** @enum {unknown} */
                        difficulty: "beginner" | "intermediate" | "advanced" | "expert";
                        reason: string;
                    }[];
                    already_known: {
                        skill: string;
                        title: string;
                        level: number;
                        n: number;
                    }[];
                    recommended_content: string[];
                    estimated_completion_time: {
                        estimate: number;
                        low: number;
                        high: number;
                        basis: string;
                        n: number;
                    };
                    difficulty_progression: ("beginner" | "intermediate" | "advanced" | "expert")[];
                    personalization_factors: {
                        /** @enum {unknown} */
                        learning_style: "visual" | "auditory" | "kinesthetic" | "reading_writing" | null;
                        /** @enum {unknown} */
                        preferred_pace: "slow" | "medium" | "fast" | null;
                        average_level: number | null;
                        n: number;
                        interests_alignment: number;
                    };
                } | null;
                curated_content?: {
                    learner_id: string;
                    course_id: string;
                    similarity: string;
                    found: number;
                    items: {
                        item: {
                            id: string;
                            title: string;
                            /** @enum {unknown} */
                            content_type: "video" | "infographic" | "audio" | "podcast" | "text" | "article" | "interactive" | "quiz" | "simulation" | "game";
                            description?: string;
                            /** @enum {unknown} */
                            level?: "beginner" | "intermediate" | "advanced" | "expert";
                            duration_minutes?: number | null;
                            topics?: string[];
                            skills?: string[];
                            learning_objectives?: string[];
                            styles?: ("visual" | "auditory" | "kinesthetic" | "reading_writing")[];
                            has_video?: boolean;
                            has_interactive_elements?: boolean;
                            user_rating?: number | null;
                            url?: string | null;
                        };
                        relevance: number;
                        quality: number;
                        personalization: number;
                        final: number;
                        matched_objectives: string[];
                        place: number;
                        reasons: string[];
                        features: {
                            /** @enum {unknown} */
                            start_difficulty: "beginner" | "intermediate" | "advanced" | "expert" | null;
                            questions: number;
                            has_hints: boolean;
                        };
                    }[];
                } | null;
                assessment_id?: string | null;
                initial_assessment?: {
                    assessment_id: string;
                    learner_id: string;
                    course_id: string;
                    /** @enum {unknown} */
                    assessment_type: "diagnostic" | "formative" | "summative" | "self" | "peer";
                    /** @enum {unknown} */
                    status: "active" | "awaiting_marks" | "completed";
                    /** @enum {unknown} */
                    end_reason: "precision" | "max_items" | "time_limit" | "no_items_left" | "content_removed" | null;
                    /** Format: date-time */
                    created_at: string;
                    /** Format: date-time */
                    ends_at: string | null;
                    /** Format: date-time */
                    ended_at: string | null;
                    max_items: number;
                    items_answered: number;
                    next_item: components["schemas"]["Export"]["assessments"]["items"]["assessment"]["next_item"];
                    ability: number;
                    standard_error: number;
                    score: number;
                    max_score: number;
                    feedback: components["schemas"]["Export"]["assessments"]["items"]["assessment"]["feedback"];
                    objectives: components["schemas"]["Export"]["assessments"]["items"]["assessment"]["objectives"];
                    question_analytics: components["schemas"]["Export"]["assessments"]["items"]["assessment"]["question_analytics"];
                    knowledge_gaps: components["schemas"]["Export"]["assessments"]["items"]["assessment"]["knowledge_gaps"];
                    confidence_calibration: components["schemas"]["Export"]["assessments"]["items"]["assessment"]["confidence_calibration"];
                } | null;
                progress_metrics?: {
                    learner_id: string;
                    /** Format: date-time */
                    at: string;
                    course_id: string | null;
                    completion: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                    };
                    mastery: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                    };
                    skills_practised: number;
                    skills_mastered: number;
                    sessions_started: number;
                    sessions_completed: number;
                    engagement: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                    };
                    velocity: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                    };
                    time: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                    };
                    predicted_success: {
                        value: number | null;
                        n: number;
                        interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                        basis: string;
                        evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                    };
                    calibration: {
                        n: number;
                        brier: number | null;
                        expected_error: number | null;
                        tenths: {
                            n: number;
                            predicted: number;
                            scored: number;
                        }[];
                    };
                    streak: {
                        current: number;
                        longest: number;
                        active_days: number;
                        /** Format: date */
                        last_day: string | null;
                        today: number;
                    };
                    badges: {
                        kind: string;
                        id: string;
                        title: string;
                        /** Format: date-time */
                        earned_at: string;
                        evidence: number[];
                    }[];
                    goals: {
                        goal: string;
                        reached: boolean | null;
                        progress: number | null;
                        n: number;
                        basis: string;
                    }[];
                    trajectory: {
                        /** Format: date */
                        date: string;
                        answers: number;
                        first_tries: number;
                        unaided: number;
                        minutes: number;
                        ability: number;
                        mastery: number;
                        skills_mastered: number;
                    }[];
                } | null;
                learning_recommendations?: {
                    learner_id: string;
                    /** Format: date-time */
                    at: string;
                    items: {
                        /** @enum {unknown} */
                        type: "personal_help" | "knowledge_gap_remediation" | "spaced_review" | "pace_modification" | "engagement_enhancement" | "difficulty_calibration";
                        skill: string | null;
                        title: string | null;
                        reasoning: string;
                        figure: {
                            value: number | null;
                            n: number;
                            interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                            basis: string;
                            evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                        };
                        /** @default not measured */
                        expected_outcome: string;
                    }[];
                } | null;
                personalization_insights?: {
                    learner_id: string;
                    /** Format: date-time */
                    at: string;
                    /** @enum {unknown} */
                    preferred_style: "visual" | "auditory" | "kinesthetic" | "reading_writing" | null;
                    insights: {
                        retention: {
                            value: number | null;
                            n: number;
                            interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                            basis: string;
                            evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                        };
                        difficulty_calibration: {
                            value: number | null;
                            n: number;
                            interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                            basis: string;
                            evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                        };
                        help_seeking: {
                            value: number | null;
                            n: number;
                            interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                            basis: string;
                            evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                        };
                        persistence: {
                            value: number | null;
                            n: number;
                            interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                            basis: string;
                            evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                        };
                        practice_to_mastery: {
                            value: number | null;
                            n: number;
                            interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                            basis: string;
                            evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                        };
                        confidence: {
                            value: number | null;
                            n: number;
                            interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                            basis: string;
                            evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                        };
                        style_alignment: {
                            value: number | null;
                            n: number;
                            interval95: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["interval95"];
                            basis: string;
                            evidence: components["schemas"]["Export"]["profile"]["observed"]["seconds_per_question"]["evidence"];
                        };
                    };
                    /** @default not measured */
                    outcome_improvement: string;
                } | null;
                path_afterwards?: {
                    learner_id: string;
                    course_id: string;
                    steps: components["schemas"]["Export"]["experiences"]["items"]["learning_path"]["steps"];
                    already_known: components["schemas"]["Export"]["experiences"]["items"]["learning_path"]["already_known"];
                    recommended_content: components["schemas"]["Export"]["experiences"]["items"]["learning_path"]["recommended_content"];
                    estimated_completion_time: components["schemas"]["Export"]["experiences"]["items"]["learning_path"]["estimated_completion_time"];
                    difficulty_progression: components["schemas"]["Export"]["experiences"]["items"]["learning_path"]["difficulty_progression"];
                    personalization_factors: components["schemas"]["Export"]["experiences"]["items"]["learning_path"]["personalization_factors"];
                } | null;
            }[];
            classes: {
                class_id: string;
                name: string;
                member: {
                    learner_id: string;
                    name: string | null;
                    group: string | null;
                    /** Format: date-time */
                    joined_at: string;
                    sessions: number;
                    /** Format: date-time */
                    last_reply_at: string | null;
                };
            }[];
        };
        Insights: {
            learner_id: string;
            /** Format: date-time */
            at: string;
            /** @enum {unknown} */
            preferred_style: "visual" | "auditory" | "kinesthetic" | "reading_writing" | null;
            insights: {
                retention: {
                    value: number | null;
                    n: number;
                    interval95: {
                        low?: number;
                        high?: number;
                    } | null;
                    basis: string;
                    evidence: number[];
                };
                difficulty_calibration: {
                    value: number | null;
                    n: number;
                    interval95: components["schemas"]["Insights"]["insights"]["retention"]["interval95"];
                    basis: string;
                    evidence: components["schemas"]["Insights"]["insights"]["retention"]["evidence"];
                };
                help_seeking: {
                    value: number | null;
                    n: number;
                    interval95: components["schemas"]["Insights"]["insights"]["retention"]["interval95"];
                    basis: string;
                    evidence: components["schemas"]["Insights"]["insights"]["retention"]["evidence"];
                };
                persistence: {
                    value: number | null;
                    n: number;
                    interval95: components["schemas"]["Insights"]["insights"]["retention"]["interval95"];
                    basis: string;
                    evidence: components["schemas"]["Insights"]["insights"]["retention"]["evidence"];
                };
                practice_to_mastery: {
                    value: number | null;
                    n: number;
                    interval95: components["schemas"]["Insights"]["insights"]["retention"]["interval95"];
                    basis: string;
                    evidence: components["schemas"]["Insights"]["insights"]["retention"]["evidence"];
                };
                confidence: {
                    value: number | null;
                    n: number;
                    interval95: components["schemas"]["Insights"]["insights"]["retention"]["interval95"];
                    basis: string;
                    evidence: components["schemas"]["Insights"]["insights"]["retention"]["evidence"];
                };
                style_alignment: {
                    value: number | null;
                    n: number;
                    interval95: components["schemas"]["Insights"]["insights"]["retention"]["interval95"];
                    basis: string;
                    evidence: components["schemas"]["Insights"]["insights"]["retention"]["evidence"];
                };
            };
            /** @default not measured */
            outcome_improvement: string;
        };
        Knowledge: {
            learner_id: string;
            /** Format: date-time */
            at: string;
            ability: number;
            n: number;
            skills: {
                skill: string;
                title: string;
                course_id: string | null;
                lesson_id: string;
                mastery: number;
                mastered: boolean;
                /** Format: date-time */
                mastered_at: string | null;
                level: number;
                predicted: number;
                n: number;
                first_tries: number;
                unaided: number;
                retention: number | null;
                /** Format: date-time */
                next_review_at: string | null;
                /** Format: date-time */
                last_seen_at: string;
                chances: number;
                needs_help: boolean;
                evidence: number[];
            }[];
        };
        ProgressOverview: {
            learner_id: string;
            /** Format: date-time */
            at: string;
            course_id: string | null;
            completion: {
                value: number | null;
                n: number;
                interval95: {
                    low?: number;
                    high?: number;
                } | null;
                basis: string;
                evidence: number[];
            };
            mastery: {
                value: number | null;
                n: number;
                interval95: components["schemas"]["ProgressOverview"]["completion"]["interval95"];
                basis: string;
                evidence: components["schemas"]["ProgressOverview"]["completion"]["evidence"];
            };
            skills_practised: number;
            skills_mastered: number;
            sessions_started: number;
            sessions_completed: number;
            engagement: {
                value: number | null;
                n: number;
                interval95: components["schemas"]["ProgressOverview"]["completion"]["interval95"];
                basis: string;
                evidence: components["schemas"]["ProgressOverview"]["completion"]["evidence"];
            };
            velocity: {
                value: number | null;
                n: number;
                interval95: components["schemas"]["ProgressOverview"]["completion"]["interval95"];
                basis: string;
                evidence: components["schemas"]["ProgressOverview"]["completion"]["evidence"];
            };
            time: {
                value: number | null;
                n: number;
                interval95: components["schemas"]["ProgressOverview"]["completion"]["interval95"];
                basis: string;
                evidence: components["schemas"]["ProgressOverview"]["completion"]["evidence"];
            };
            predicted_success: {
                value: number | null;
                n: number;
                interval95: components["schemas"]["ProgressOverview"]["completion"]["interval95"];
                basis: string;
                evidence: components["schemas"]["ProgressOverview"]["completion"]["evidence"];
            };
            calibration: {
                n: number;
                brier: number | null;
                expected_error: number | null;
                tenths: {
                    n: number;
                    predicted: number;
                    scored: number;
                }[];
            };
            streak: {
                current: number;
                longest: number;
                active_days: number;
                /** Format: date */
                last_day: string | null;
                today: number;
            };
            badges: {
                kind: string;
                id: string;
                title: string;
                /** Format: date-time */
                earned_at: string;
                evidence: number[];
            }[];
            goals: {
                goal: string;
                reached: boolean | null;
                progress: number | null;
                n: number;
                basis: string;
            }[];
            trajectory: {
                /** Format: date */
                date: string;
                answers: number;
                first_tries: number;
                unaided: number;
                minutes: number;
                ability: number;
                mastery: number;
                skills_mastered: number;
            }[];
        };
        RecommendationList: {
            learner_id: string;
            /** Format: date-time */
            at: string;
            items: {
                /** @enum {unknown} */
                type: "personal_help" | "knowledge_gap_remediation" | "spaced_review" | "pace_modification" | "engagement_enhancement" | "difficulty_calibration";
                skill: string | null;
                title: string | null;
                reasoning: string;
                figure: {
                    value: number | null;
                    n: number;
                    interval95: {
                        low?: number;
                        high?: number;
                    } | null;
                    basis: string;
                    evidence: number[];
                };
                /** @default not measured */
                expected_outcome: string;
            }[];
        };
        ReviewList: {
            learner_id: string;
            /** Format: date-time */
            at: string;
            due: number;
            items: {
                skill: string;
                title: string;
                course_id: string | null;
                lesson_id: string;
                is_due: boolean;
                /** Format: date-time */
                due_at: string;
                retention: number;
                stability_days: number;
                memory_difficulty: number;
                lapses: number;
                n: number;
                evidence: number[];
            }[];
        };
        LessonList: {
            items: {
                lesson_id: string;
                course_id: string | null;
                title: string;
                subject: string;
                grades: {
                    lowest: number;
                    highest: number;
                } | null;
                overview: string;
                concepts: string[];
                questions: number;
                attribution: string | null;
            }[];
            next_cursor: string | null;
            subjects: string[];
        };
        Lesson: {
            lesson_id: string;
            course_id: string | null;
            title: string;
            subject: string;
            grades: {
                lowest: number;
                highest: number;
            } | null;
            overview: string;
            summary: string;
            concepts: {
                id: string;
                title: string;
                goal: string;
                is_foundation: boolean;
                prerequisites: string[];
                explanations: {
                    approach: string;
                    text: string;
                }[];
                questions: {
                    item_id: string;
                    stem: string | null;
                    prompt: string;
                    /** @enum {unknown} */
                    difficulty: "easy" | "medium" | "hard";
                    choices: string[] | null;
                    hints: string[];
                    accepted: string[];
                    solution: string | null;
                    varies: boolean;
                }[] | null;
            }[];
            glossary: {
                term: string;
                meaning: string;
                example: string | null;
            }[];
            attribution: string | null;
        };
        Link: {
            link_id: string;
            url: string;
            learner_id: string | null;
            session_id: string | null;
            class_id: string | null;
            /** Format: date-time */
            expires_at: string;
        };
        Metrics: {
            sessions: {
                total: number;
                by_status: {
                    [key: string]: number;
                };
            };
            completion_rate: number | null;
            replan_rate: number | null;
            intervention_rate: number | null;
            accuracy: number | null;
            off_topic_rate: number | null;
            questions_per_step: number | null;
            minutes_per_session: number | null;
            minutes_per_step: number | null;
            seconds_per_message: number | null;
            replies: number;
            replans: number;
            agents: {
                agent: string;
                model: string;
                calls: number;
                input_tokens: number;
                output_tokens: number;
                cost_usd: number;
            }[];
            cost_usd: number;
            cost_per_session_usd: number | null;
            cost_today_usd: number;
            learner_model: {
                in_use: boolean;
                /** Format: date-time */
                fitted_at: string;
                learners: number;
                answers: number;
                nightly: {
                    n: number;
                    auc: number | null;
                    log_loss: number;
                    calibration_error: number;
                };
                online: {
                    n: number;
                    auc: number | null;
                    log_loss: number;
                    calibration_error: number;
                };
                mastery_claims: {
                    n: number;
                    predicted: number;
                    observed: number;
                    hold: boolean;
                };
            } | null;
            targets: {
                /** @default 0.9 */
                completion_rate: number;
                /** @default 0.2 */
                replan_rate: number;
                /** @default 0.05 */
                intervention_rate: number;
                /** @default 2 */
                seconds_per_message: number;
            };
        };
        Session: {
            session_id: string;
            /** @enum {unknown} */
            status: "planning" | "awaiting_path" | "active" | "completed" | "needs_intervention" | "expired" | "failed" | "cancelled";
            study_plan: {
                todo_list: {
                    step_id: string;
                    title: string;
                    description: string;
                    teaching_approach: string;
                    success_criteria: string;
                    /** @enum {unknown} */
                    status?: "pending" | "in_progress" | "completed" | "blocked";
                    status_info?: {
                        questions_asked?: number;
                        questions_correct?: number;
                        attempts?: number;
                        skipped?: number;
                        /** Format: date-time */
                        started_at?: string | null;
                        /** Format: date-time */
                        completed_at?: string | null;
                    };
                    /** @enum {unknown} */
                    kind: "introduction" | "concept" | "prerequisite" | "summary";
                    concept_id: string;
                    correct_needed: number;
                    failures_in_a_row?: number;
                    asked_items?: string[];
                }[];
                metadata: {
                    plan_version?: number;
                    replan_count?: number;
                    max_replans?: number;
                    estimated_total_questions?: number;
                    estimated_duration_minutes?: number;
                    /** Format: date-time */
                    created_at: string;
                    /** Format: date-time */
                    last_updated_at: string;
                };
            } | null;
            first_message: string | null;
            next: {
                teaching: string;
                question: string;
                /** @enum {unknown} */
                message_type: "question" | "explanation" | "encouragement" | "hint" | "summary";
                /** @enum {unknown} */
                difficulty: "easy" | "medium" | "hard";
                item_id: string;
                choices: string[] | null;
            } | null;
            paths: {
                id: string;
                name: string;
                description: string;
                teaching_sequence: {
                    id: string;
                    concept: string;
                    goal: string;
                }[];
            }[];
            selected_path_id: string | null;
            path_reason: string | null;
            current_progress: {
                steps_completed: number;
                steps_total: number;
            };
        };
        Pending: {
            session_id: string;
            /** @enum {unknown} */
            status: "planning" | "awaiting_path" | "active" | "completed" | "needs_intervention" | "expired" | "failed" | "cancelled";
            turn: number;
        };
        SessionList: {
            items: {
                session_id: string;
                /** @enum {unknown} */
                status: "planning" | "awaiting_path" | "active" | "completed" | "needs_intervention" | "expired" | "failed" | "cancelled";
                topic: string;
                learner_id: string | null;
                course_id: string | null;
                lesson_id: string;
                /** Format: date-time */
                created_at: string;
                /** Format: date-time */
                last_updated_at: string;
                current_progress: {
                    steps_completed: number;
                    steps_total: number;
                };
            }[];
            next_cursor: string | null;
        };
        Hint: {
            hint: string;
            level: number;
            levels: number;
        };
        LogEntryList: {
            agent: string;
            /** Format: date-time */
            timestamp: string;
            turn: number;
            input_summary: string;
            output: unknown;
            reasoning: string;
            duration_ms: number;
            model: string;
            prompt_version: string | null;
            calls: number;
            stood_in_for: string | null;
            usage: {
                input_tokens: number;
                output_tokens: number;
                cost_usd: number | null;
            };
        }[];
        TeacherMessage: {
            session_id: string;
            turn: number;
            role: string;
            author: string;
            content: string;
            /** Format: date-time */
            timestamp: string;
            /** @enum {unknown} */
            session_status: "planning" | "awaiting_path" | "active" | "completed" | "needs_intervention" | "expired" | "failed" | "cancelled";
        };
        Status: {
            session_id: string;
            /** @enum {unknown} */
            status: "planning" | "awaiting_path" | "active" | "completed" | "needs_intervention" | "expired" | "failed" | "cancelled";
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_updated_at: string;
            study_plan: {
                todo_list: {
                    step_id: string;
                    title: string;
                    description: string;
                    teaching_approach: string;
                    success_criteria: string;
                    /** @enum {unknown} */
                    status?: "pending" | "in_progress" | "completed" | "blocked";
                    status_info?: {
                        questions_asked?: number;
                        questions_correct?: number;
                        attempts?: number;
                        skipped?: number;
                        /** Format: date-time */
                        started_at?: string | null;
                        /** Format: date-time */
                        completed_at?: string | null;
                    };
                    /** @enum {unknown} */
                    kind: "introduction" | "concept" | "prerequisite" | "summary";
                    concept_id: string;
                    correct_needed: number;
                    failures_in_a_row?: number;
                    asked_items?: string[];
                }[];
                metadata: {
                    plan_version?: number;
                    replan_count?: number;
                    max_replans?: number;
                    estimated_total_questions?: number;
                    estimated_duration_minutes?: number;
                    /** Format: date-time */
                    created_at: string;
                    /** Format: date-time */
                    last_updated_at: string;
                };
            } | null;
            progress: {
                steps_completed: number;
                steps_total: number;
                questions_asked: number;
                accuracy: number;
            };
            current_step: {
                step_id: string;
                title: string;
                description: string;
                teaching_approach: string;
                success_criteria: string;
                /** @enum {unknown} */
                status?: "pending" | "in_progress" | "completed" | "blocked";
                status_info?: components["schemas"]["Status"]["study_plan"]["todo_list"]["items"]["status_info"];
                /** @enum {unknown} */
                kind: "introduction" | "concept" | "prerequisite" | "summary";
                concept_id: string;
                correct_needed: number;
                failures_in_a_row?: number;
                asked_items?: components["schemas"]["Status"]["study_plan"]["todo_list"]["items"]["asked_items"];
            } | null;
            current_index: number | null;
            assessment_notes: string | null;
            conversation: {
                role: string;
                content: string;
                step_id: string | null;
                /** Format: date-time */
                timestamp: string;
                author: string | null;
                turn: number;
                judgement: {
                    /** @enum {unknown} */
                    evaluation: "correct" | "partial" | "wrong" | "n/a";
                    score: number;
                    corrected_by: string | null;
                } | null;
            }[];
            agent_logs: {
                agent: string;
                /** Format: date-time */
                timestamp: string;
                turn: number;
                input_summary: string;
                output: unknown;
                reasoning: string;
                duration_ms: number;
                model: string;
                prompt_version: string | null;
                calls: number;
                stood_in_for: string | null;
                usage: {
                    input_tokens: number;
                    output_tokens: number;
                    cost_usd: number | null;
                };
            }[] | null;
            last_feedback_loop: {
                retry_count: number;
                reviewer_notes: string | null;
                is_bypassed: boolean;
            } | null;
            needs_intervention: boolean;
            intervention_reason: string | null;
            paths: {
                id: string;
                name: string;
                description: string;
                teaching_sequence: {
                    id: string;
                    concept: string;
                    goal: string;
                }[];
            }[];
            selected_path_id: string | null;
            path_reason: string | null;
            next: {
                teaching: string;
                question: string;
                /** @enum {unknown} */
                message_type: "question" | "explanation" | "encouragement" | "hint" | "summary";
                /** @enum {unknown} */
                difficulty: "easy" | "medium" | "hard";
                item_id: string;
                choices: string[] | null;
            } | null;
            usage: {
                input_tokens: number;
                output_tokens: number;
                cost_usd: number | null;
            } | null;
        };
        Step: {
            feedback: string | null;
            score: number | null;
            /** @enum {unknown} */
            evaluation: "correct" | "partial" | "wrong" | "n/a" | null;
            /** @enum {unknown} */
            user_intent: "attempt_answer" | "ask_question" | "stuck" | "off_topic" | null;
            acts: {
                /** @enum {unknown} */
                act: "answer" | "working" | "check" | "correction" | "about_previous" | "challenge" | "ask_term" | "ask_reason" | "ask_how" | "ask_task" | "ask_tutor" | "request_hint" | "request_answer" | "request_skip" | "request_easier" | "request_harder" | "request_stop" | "request_person" | "request_repeat" | "request_topic" | "not_knowing" | "frustration" | "confidence" | "joy" | "boredom" | "greeting" | "thanks" | "small_talk" | "other_language" | "distress";
                text: string;
                value: string | null;
            }[];
            skipped: boolean;
            next_message: string | null;
            next: {
                teaching: string;
                question: string;
                /** @enum {unknown} */
                message_type: "question" | "explanation" | "encouragement" | "hint" | "summary";
                /** @enum {unknown} */
                difficulty: "easy" | "medium" | "hard";
                item_id: string;
                choices: string[] | null;
            } | null;
            /** @enum {unknown} */
            session_status: "planning" | "awaiting_path" | "active" | "completed" | "needs_intervention" | "expired" | "failed" | "cancelled";
            plan_updated: boolean;
            replan_reason: string | null;
            changes_made: string | null;
            current_progress: {
                steps_completed: number;
                steps_total: number;
            };
            turn: number;
        };
        Judgement: {
            session_id: string;
            turn: number;
            version: number;
            reply: string;
            /** @enum {unknown} */
            evaluation: "correct" | "partial" | "wrong" | "n/a";
            /** @enum {unknown} */
            tutors: "correct" | "partial" | "wrong" | "n/a";
            tutors_score: number;
            corrections: {
                /** @enum {unknown} */
                evaluation: "correct" | "partial" | "wrong" | "n/a";
                by: string;
                note: string | null;
                /** Format: date-time */
                at: string;
                turn: number;
            }[];
            plan_changed: boolean;
            /** @enum {unknown} */
            session_status: "planning" | "awaiting_path" | "active" | "completed" | "needs_intervention" | "expired" | "failed" | "cancelled";
        };
        Report: {
            session_id: string;
            turn: number;
            alert_id: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
