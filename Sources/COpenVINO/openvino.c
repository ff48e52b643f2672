#include "COpenVINO.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// The few functions and types of OpenVINO's C interface that are used, as its reference describes
// them ("OpenVINO C API"). A status of 0 is success.

typedef struct { int64_t rank; int64_t *sizes; } shape_t;
typedef struct { int64_t least; int64_t most; } dimension_t;
typedef struct { dimension_t rank; dimension_t *dimensions; } partial_shape_t;
typedef struct { const char *build; const char *description; } version_t;

static struct {
    int (*get_openvino_version)(version_t *);
    void (*version_free)(version_t *);
    const char *(*get_last_err_msg)(void);
    int (*core_create)(void **);
    int (*core_read_model)(const void *, const char *, const char *, void **);
    int (*core_compile_model)(const void *, const void *, const char *, size_t, void **, ...);
    void (*model_free)(void *);
    int (*compiled_model_inputs_size)(const void *, size_t *);
    int (*compiled_model_outputs_size)(const void *, size_t *);
    int (*compiled_model_input_by_index)(const void *, size_t, void **);
    int (*compiled_model_output_by_index)(const void *, size_t, void **);
    int (*compiled_model_create_infer_request)(const void *, void **);
    void (*compiled_model_free)(void *);
    int (*port_get_partial_shape)(const void *, partial_shape_t *);
    int (*port_get_element_type)(const void *, int *);
    void (*output_const_port_free)(void *);
    void (*partial_shape_free)(partial_shape_t *);
    int (*tensor_create_from_host_ptr)(int, shape_t, void *, void **);
    int (*tensor_get_shape)(const void *, shape_t *);
    int (*tensor_get_element_type)(const void *, int *);
    int (*tensor_data)(const void *, void **);
    void (*tensor_free)(void *);
    int (*shape_free)(shape_t *);
    int (*infer_request_set_input_tensor_by_index)(void *, size_t, const void *);
    int (*infer_request_get_output_tensor_by_index)(const void *, size_t, void **);
    int (*infer_request_infer)(void *);
    void (*infer_request_free)(void *);
    void *core;
} ov;

struct openvino_model {
    void *compiled;
    void *request;
    void *output;
};

static char complaint[512];

static const char *complain(const char *what) {
    const char *said = ov.get_last_err_msg ? ov.get_last_err_msg() : NULL;
    snprintf(complaint, sizeof complaint, "%s", said && *said ? said : what);
    return complaint;
}

static const char *find_all(void *library) {
#define FIND(name)                                                                  \
    do {                                                                            \
        *(void **)&ov.name = dlsym(library, "ov_" #name);                           \
        if (!ov.name) return "ov_" #name " is not in it";                           \
    } while (0)
    FIND(get_openvino_version);
    FIND(version_free);
    FIND(get_last_err_msg);
    FIND(core_create);
    FIND(core_read_model);
    FIND(core_compile_model);
    FIND(model_free);
    FIND(compiled_model_inputs_size);
    FIND(compiled_model_outputs_size);
    FIND(compiled_model_input_by_index);
    FIND(compiled_model_output_by_index);
    FIND(compiled_model_create_infer_request);
    FIND(compiled_model_free);
    FIND(port_get_partial_shape);
    FIND(port_get_element_type);
    FIND(output_const_port_free);
    FIND(partial_shape_free);
    FIND(tensor_create_from_host_ptr);
    FIND(tensor_get_shape);
    FIND(tensor_get_element_type);
    FIND(tensor_data);
    FIND(tensor_free);
    FIND(shape_free);
    FIND(infer_request_set_input_tensor_by_index);
    FIND(infer_request_get_output_tensor_by_index);
    FIND(infer_request_infer);
    FIND(infer_request_free);
#undef FIND
    return NULL;
}

const char *openvino_load(const char *path) {
    if (ov.core) return NULL;
    void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (!library) {
        snprintf(complaint, sizeof complaint, "%s", dlerror());
        return complaint;
    }
    const char *missing = find_all(library);
    if (missing) return missing;
    return ov.core_create(&ov.core) == 0 ? NULL : complain("it does not start");
}

void openvino_version(char *text, size_t room) {
    version_t version = {0};
    snprintf(text, room, "%s", "");
    if (!ov.core || ov.get_openvino_version(&version) != 0) return;
    snprintf(text, room, "%s", version.build ? version.build : "");
    ov.version_free(&version);
}

const char *openvino_open(const char *path, openvino_model **result) {
    void *read = NULL;
    if (ov.core_read_model(ov.core, path, NULL, &read) != 0) return complain("no model");
    openvino_model *model = calloc(1, sizeof *model);
    if (!model) return "no memory";
    // Arguments are counted one by one: names and values.
    int status = ov.core_compile_model(
        ov.core, read, "CPU", 6, &model->compiled, "INFERENCE_PRECISION_HINT", "f32",
        "INFERENCE_NUM_THREADS", "1", "NUM_STREAMS", "1");
    ov.model_free(read);
    if (status != 0
        || ov.compiled_model_create_infer_request(model->compiled, &model->request) != 0) {
        const char *reason = complain("it cannot be compiled");
        openvino_close(model);
        return reason;
    }
    *result = model;
    return NULL;
}

size_t openvino_input_count(const openvino_model *model) {
    size_t count = 0;
    return ov.compiled_model_inputs_size(model->compiled, &count) == 0 ? count : 0;
}

size_t openvino_output_count(const openvino_model *model) {
    size_t count = 0;
    return ov.compiled_model_outputs_size(model->compiled, &count) == 0 ? count : 0;
}

static bool describe(void *port, openvino_shape *shape) {
    partial_shape_t partial = {0};
    int type = 0;
    bool known = ov.port_get_element_type(port, &type) == 0
                 && ov.port_get_partial_shape(port, &partial) == 0;
    ov.output_const_port_free(port);
    if (!known) return false;
    shape->type = type;
    shape->rank = -1;
    if (partial.rank.least == partial.rank.most
        && partial.rank.most <= OPENVINO_MOST_DIMENSIONS) {
        shape->rank = (int32_t)partial.rank.most;
        for (int32_t i = 0; i < shape->rank; i++) {
            dimension_t size = partial.dimensions[i];
            shape->sizes[i] = size.least == size.most ? size.most : -1;
        }
    }
    ov.partial_shape_free(&partial);
    return true;
}

bool openvino_input(const openvino_model *model, size_t index, openvino_shape *shape) {
    void *port = NULL;
    return ov.compiled_model_input_by_index(model->compiled, index, &port) == 0
           && describe(port, shape);
}

bool openvino_output(const openvino_model *model, size_t index, openvino_shape *shape) {
    void *port = NULL;
    return ov.compiled_model_output_by_index(model->compiled, index, &port) == 0
           && describe(port, shape);
}

static const char *take_output(
    openvino_model *model, const float **values, openvino_shape *result) {
    shape_t shape = {0};
    int type = 0;
    void *data = NULL;
    if (model->output) ov.tensor_free(model->output);
    model->output = NULL;
    if (ov.infer_request_get_output_tensor_by_index(model->request, 0, &model->output) != 0
        || ov.tensor_get_element_type(model->output, &type) != 0
        || ov.tensor_data(model->output, &data) != 0
        || ov.tensor_get_shape(model->output, &shape) != 0)
        return complain("it has no output");
    result->type = type;
    result->rank = shape.rank <= OPENVINO_MOST_DIMENSIONS ? (int32_t)shape.rank : -1;
    for (int32_t i = 0; i < result->rank; i++) result->sizes[i] = shape.sizes[i];
    ov.shape_free(&shape);
    *values = data;
    return NULL;
}

const char *openvino_run(
    openvino_model *model, const float *numbers, const int64_t *sizes, size_t rank, bool has_length,
    const float **values, openvino_shape *shape) {
    if (rank < 2 || rank > 3) return "it takes something else";
    int64_t copied[3] = {sizes[0], sizes[1], rank > 2 ? sizes[2] : 0};
    int64_t one = 1;
    int64_t length = sizes[1];
    void *sound = NULL;
    void *duration = NULL;
    const char *reason = NULL;
    if (ov.tensor_create_from_host_ptr(
            OPENVINO_F32, (shape_t){(int64_t)rank, copied}, (void *)numbers, &sound) != 0
        || ov.infer_request_set_input_tensor_by_index(model->request, 0, sound) != 0)
        reason = complain("it does not take the samples");
    if (!reason && has_length
        && (ov.tensor_create_from_host_ptr(
                OPENVINO_I64, (shape_t){1, &one}, &length, &duration) != 0
            || ov.infer_request_set_input_tensor_by_index(model->request, 1, duration) != 0))
        reason = complain("it does not take the length");
    if (!reason && ov.infer_request_infer(model->request) != 0) reason = complain("it fails");
    if (!reason) reason = take_output(model, values, shape);
    if (sound) ov.tensor_free(sound);
    if (duration) ov.tensor_free(duration);
    return reason;
}

void openvino_close(openvino_model *model) {
    if (model->output) ov.tensor_free(model->output);
    if (model->request) ov.infer_request_free(model->request);
    if (model->compiled) ov.compiled_model_free(model->compiled);
    free(model);
}
