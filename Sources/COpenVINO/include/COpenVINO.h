#ifndef EARWITNESS_COPENVINO_H
#define EARWITNESS_COPENVINO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// OpenVINO's C interface, found at run time: nothing of it is needed to build or to start.
// Calls are not safe from several threads at once; the caller holds one lock.

// A model that was compiled for the processor.
typedef struct openvino_model openvino_model;

#define OPENVINO_MOST_DIMENSIONS 8

// What a port of a model takes or gives.
typedef struct {
    int32_t type;  // see below
    int32_t rank;  // dimensions; -1 when any number will do
    int64_t sizes[OPENVINO_MOST_DIMENSIONS];  // -1 when any size will do
} openvino_shape;

enum { OPENVINO_F32 = 4, OPENVINO_I64 = 10 };

// Loads libopenvino_c from `path`, once in a process. Returns NULL, or what is wrong.
const char *openvino_load(const char *path);

// Writes the runtime's version into `text`, cut to `room` bytes.
void openvino_version(char *text, size_t room);

// Reads and compiles the model at `path`, for one thread and without loss of precision, so that the
// same input gives the same output. Returns NULL and sets `model`, or returns what is wrong: a text
// that is valid until the next call.
const char *openvino_open(const char *path, openvino_model **model);

size_t openvino_input_count(const openvino_model *model);
size_t openvino_output_count(const openvino_model *model);

// Describes a port, counted from 0; false when there is none.
bool openvino_input(const openvino_model *model, size_t index, openvino_shape *shape);
bool openvino_output(const openvino_model *model, size_t index, openvino_shape *shape);

// Runs the model on numbers of the given sizes as its first input, `rank` of them, 2 or 3; with
// `has_length` the second input is [sizes[1]]. On success returns NULL, and `values` and `shape`
// describe the first output, valid until the next call; otherwise returns what is wrong.
const char *openvino_run(
    openvino_model *model, const float *numbers, const int64_t *sizes, size_t rank, bool has_length,
    const float **values, openvino_shape *shape);

void openvino_close(openvino_model *model);

#endif
